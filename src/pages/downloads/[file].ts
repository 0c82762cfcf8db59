import { getDownloads } from '../../downloads.ts';
import type { Download } from '../../outputs/Download.ts';

const FOLDER = 'downloads/';

export const getStaticPaths = async () =>
  (await getDownloads())
    .filter(({ path }) => path.startsWith(FOLDER))
    .map((download) => ({ params: { file: download.path.slice(FOLDER.length) }, props: { download } }));

/** The files to take away. */
export function GET({ props: { download } }: { props: { download: Download } }) {
  return new Response(download.bytes.slice(), { headers: { 'content-type': download.mediaType } });
}
