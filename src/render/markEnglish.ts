/** Letters, figures and the signs between them, as in HTML: `8 People Bought “I Am Rich”, the $999.99 App`. */
const LATIN = /[A-Za-z0-9$][\w$&;:,.’“” –-]*[\w”]/g;

/** HTML in Chinese with what is English in it, two words and more, in its own language. One word alone is read as it comes. */
export const markEnglish = (html: string): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : part.replace(LATIN, marked)))
    .join('');

const marked = (run: string) => (/[A-Za-z]\S* [^]*\b[A-Za-z]/.test(run) ? `<span lang="en">${run}</span>` : run);
