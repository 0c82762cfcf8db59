import { Obstacle } from './Obstacle.ts';
import { addressOf } from './scope.ts';

/**
 * Fetches a file of the site past the browser's own cache, or what that cache has of it where the server confirms it.
 *
 * @param received is told of every piece that comes, in bytes.
 * @throws Obstacle `network` where the connection breaks, `damaged` where the server has no such file.
 */
export async function download(path: string, received: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(addressOf(path), { cache: 'no-cache', credentials: 'same-origin' });
    if (!response.ok || !response.body) throw new Obstacle('damaged');
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        received(piece.byteLength);
        controller.enqueue(piece);
      },
    });
    return new Uint8Array(await new Response(response.body.pipeThrough(counting)).arrayBuffer());
  } catch (error) {
    throw error instanceof Obstacle ? error : new Obstacle('network');
  }
}
