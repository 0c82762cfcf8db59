import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

/** What a host does to a file on its way: nothing where it answers `undefined`, and 404 where it answers `null`. */
export type Mishap = (path: string, content: Buffer) => Buffer | null | undefined | Promise<Buffer | null | undefined>;

/** A static host of a built site that can be stopped, moved on to another build, and made to fail. */
export interface Host {
  /** The address of the home page, with a slash at its end. */
  url: string;
  /** The folder that is served. */
  folder: string;
  mishap: Mishap;
  /** Every path within the site that was asked for, in order; and the bytes that were sent for them. */
  asked: string[];
  sent: number;
  /** Takes the server down, open connections included: nothing listens at its port any more. */
  stop(): Promise<void>;
  /** Brings it back at the same port. */
  start(): Promise<void>;
}

/** Serves a build as a static host does, at its base path, and gzips what hosts gzip. */
export async function hostOf(folder: string, base: string): Promise<Host> {
  let server: Server;
  let port = 0;
  const sockets = new Set<Socket>();
  const host: Host = {
    url: '',
    folder,
    mishap: () => undefined,
    asked: [],
    sent: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    start: () =>
      new Promise((resolve) => {
        server = createServer((request, response) => {
          void respond(host, base, request.url!, request.headers['accept-encoding'] ?? '').then(
            ({ status, headers, body }) => {
              host.sent += body.byteLength;
              response.writeHead(status, headers).end(body);
            },
          );
        });
        server.on('connection', (socket) => {
          sockets.add(socket);
          socket.on('close', () => sockets.delete(socket));
        });
        server.listen(port, 'localhost', () => {
          port = (server.address() as AddressInfo).port;
          host.url = `http://localhost:${port}${base}`;
          resolve();
        });
      }),
  };
  await host.start();
  return host;
}

async function respond(host: Host, base: string, url: string, encodings: string) {
  const { pathname } = new URL(url, 'http://host');
  const path = decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : '../outside');
  host.asked.push(path);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const content = path.includes('..') ? undefined : await readFile(join(host.folder, file)).catch(() => undefined);
  const changed = content && (await host.mishap(file, content));
  if (!content || changed === null) {
    const missing = await readFile(join(host.folder, '404.html'));
    return { status: 404, headers: { 'content-type': TYPES['html'] }, body: missing };
  }
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
  const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-cache' };
  const body = changed ?? content;
  if (!type || type === TYPES['png'] || !encodings.includes('gzip')) return { status: 200, headers, body };
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) };
}
