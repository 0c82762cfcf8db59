/**
 * What the worker uses of a service worker's global object (https://www.w3.org/TR/service-workers/). TypeScript's own
 * library for workers changes what is global for every file of the project, pages and tests included.
 */
export interface ServiceWorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { includeUncontrolled: boolean; type: 'all' | 'window' }): Promise<readonly Client[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & MessageEvent) => void): void;
}

/** A page of the site, or a worker that a page has started. */
interface Client {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
}

/** An event that keeps the worker alive until a promise is settled. */
interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The client that asks; '' where the request opens a page. */
  readonly clientId: string;
  /** The client that the answer becomes: a page, or a worker. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
