const base = process.env['BASE_PATH'] || '/';

/** Where the site will stand. All of it comes from the environment of the build, so that a copy needs no edit of the code. */
export const site = {
  /** The origin, for canonical addresses and the sitemap: `https://example.org`. */
  url: process.env['SITE_URL'] || 'http://localhost:4321',
  /** The path the site lives under: `/`, or `/sub`. */
  base,
  /** The same path with a slash at its end, before the paths within the site: `/`, or `/sub/`. */
  root: base.replace(/\/*$/, '/'),
  /** What goes before a file's path to edit it: `https://github.com/owner/name/edit/main/`. Empty: no edit links. */
  editUrl: process.env['EDIT_URL'] || '',
  /** The folder that the built site stands in, relative to the project's root. */
  outDir: process.env['OUT_DIR'] || 'dist',
};
