const adopted = new Set<string>();

/** Gives the page the styles of a tool that was loaded when it was first used. Styles that are there already are not added. */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
