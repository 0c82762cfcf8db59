/**
 * How the text of a book to take away is set, on any page: it leaves faces, sizes and colours of the page to the reader.
 *
 * @param other the selector of what is not in the edition's first language.
 */
export const textCss = (
  other: string,
) => `.number, .by, .noteref, .note a, dfn { font-weight: bold; font-style: normal; }
.number, .noteref { color: #a3301f; }
.number { margin: 0; }
.s1 .by, dt.s1 { color: #5d554b; }
.s2 .by, dt.s2 { color: #0c6663; }
.s3 .by, dt.s3 { color: #8a4b00; }
.s4 .by, dt.s4 { color: #434b9c; }
@media screen and (prefers-color-scheme: dark) { .s1 .by, dt.s1 { color: #b5aa99; } .s2 .by, dt.s2 { color: #5cc2ba; } .s3 .by, dt.s3 { color: #e0a24f; } .s4 .by, dt.s4 { color: #a3acf2; } }
:lang(zh) { line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
:lang(zh) em { font-style: normal; -webkit-text-emphasis: dot; text-emphasis: dot; text-emphasis-position: under right; }
h1, h2, h3 { line-height: 1.35; break-after: avoid; break-inside: avoid; }
.by { font-size: 1em; margin: 1.6em 0 0.3em; }
p { margin: 0 0 0.7em; }
h1 ${other}, h2 ${other} { display: block; font-size: 0.7em; font-weight: normal; }
.by ${other} { display: inline; font-size: 0.9em; }
.points ${other}, .people dd ${other} { display: block; }
.turn div { margin: 0 0 1em; }
.turn div p { margin: 0 0 0.3em; }
.turn div ${other}, .note ${other} { opacity: 0.8; font-size: 0.95em; }
.note { font-size: 0.85em; margin: 0.3em 0 1em; border-top: 1px solid #dfd4c1; padding-top: 0.3em; break-inside: avoid; }
.note p { margin: 0 0 0.3em; }
.note a, .noteref { text-decoration: none; }
sup { line-height: 0; font-size: 0.7em; }
a { color: inherit; text-decoration-color: #a3301f; text-decoration-thickness: 1px; }
a[href*='#term-'] { text-decoration-line: underline; text-decoration-style: dotted; }
.uses::before { content: '→ '; }
.points { margin: 1em 0; padding: 0.6em 0 0.6em 1.2em; border-top: 1px solid #dfd4c1; border-bottom: 1px solid #dfd4c1; font-size: 0.95em; }
.points a { text-decoration: none; }
.summary, .notice { font-size: 0.95em; }
dt { margin-top: 1.2em; break-after: avoid; }
dd { margin: 0.2em 0 0; }
dd p { margin: 0 0 0.3em; }
.see, .uses { font-size: 0.85em; }
.people dd { margin-bottom: 0.5em; }
`;
