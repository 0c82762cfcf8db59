import type { PrecacheFacts } from '../offline/PrecacheList.ts';
import type { ServiceWorkerScope } from './ServiceWorkerScope.ts';

/** Put before the script when it is known: see src/outputs/precache/buildWorker.ts. */
declare const PRECACHE_FACTS: PrecacheFacts;

export const facts = PRECACHE_FACTS;

/** The global object of a service worker; TypeScript knows this file as one for pages. */
export const worker = self as unknown as ServiceWorkerScope;

/** The address of the home page: the site lives under it, and nothing outside of it is the worker's concern. */
export const scope = worker.registration.scope;

/** The absolute address of a file of the site. */
export const addressOf = (path: string) => new URL(path, scope).href;
