import { type Download, getDownloads } from '../../downloads.ts';

/** The books to take away. */
export const getStaticPaths = async () =>
  (await getDownloads()).map((download) => ({
    params: { file: download.path.replace('downloads/', '') },
    props: { download },
  }));

export function GET({ props: { download } }: { props: { download: Download } }) {
  return new Response(download.bytes.slice(), { headers: { 'content-type': download.mediaType } });
}
