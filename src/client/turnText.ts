/** The words of a turn in the page's own language or in its counterpart, paragraph by paragraph; '' where there are none. */
export function turnText(turn: HTMLElement, isOwn: boolean): string {
  const paragraphs = [...turn.querySelectorAll<HTMLElement>(isOwn ? 'p[id]' : 'p.other')];
  return paragraphs.map(wordsOf).join('\n\n');
}

/** The words of a paragraph, without the numbers of notes and the marks of the translation's state. */
export function wordsOf(paragraph: HTMLElement): string {
  const copy = paragraph.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('sup, .mark')) mark.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
