import type { Locale } from '../../locales.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';

/** Where the words of epub:type with the prefix z3998 are defined. */
const Z3998 = 'http://www.daisy.org/z3998/2012/vocab/structure/#';

/** A file of an EPUB: XHTML around the markup of its body. */
export const xhtmlPage = (title: string, body: string, { lang }: Locale) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" epub:prefix="z3998: ${Z3998}" lang="${lang}" xml:lang="${lang}">
<head>
<meta charset="utf-8"/>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`;
