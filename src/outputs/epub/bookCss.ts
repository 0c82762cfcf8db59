import { textCss } from '../takeaway/textCss.ts';

/** The style sheet of an EPUB. */
export const bookCss = `@charset "utf-8";
@namespace epub "http://www.idpf.org/2007/ops";
body { margin: 0 5%; line-height: 1.6; }
:lang(zh) { line-height: 1.75; }
.cover { margin: 0 -5%; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
nav ol { list-style: none; padding: 0; }
nav li { margin: 0.5em 0; }
nav .other { display: block; font-size: 0.85em; }
${textCss('.other')}`;
