import { mark, recallBookmarks } from './bookmarks.ts';
import { bookmarksJson, bookmarksMarkdown, type MarkedTurn } from './exports.ts';
import { markedTurns } from './markedTurns.ts';

/** How much of a turn the list shows, in characters. */
const OPENING = 90;

/** Shows the marked turns, from where each can be gone to or removed, and offers them as files. */
export async function showBookmarkList(section: HTMLElement): Promise<void> {
  const list = section.querySelector('ol')!;
  const ids = recallBookmarks();
  let turns: Map<string, MarkedTurn | undefined>;
  try {
    turns = await markedTurns(ids);
  } catch {
    showFailure(section);
    return;
  }
  list.replaceChildren(...ids.map((id) => item(section, id, turns.get(id))));
  showCount(section, ids.length);
}

/** Says that the chapters in which the marked turns stand did not come. */
export function showFailure(section: HTMLElement): void {
  section.querySelector('[role=status]')!.textContent = section.dataset['failed']!;
}

/** Without a bookmark there is nothing to save as a file. */
function showCount(section: HTMLElement, count: number): void {
  section.querySelector('[role=status]')!.textContent = count === 0 ? section.dataset['none']! : '';
  section.querySelector<HTMLElement>('.actions')!.hidden = count === 0;
}

function item(section: HTMLElement, id: string, turn: MarkedTurn | undefined): HTMLLIElement {
  const li = document.createElement('li');
  const text = turn?.paragraphs.join(' ') ?? '';
  const place = document.createElement(turn ? 'a' : 'span');
  if (turn) place.setAttribute('href', turn.url);
  const by = document.createElement('b');
  by.textContent = turn ? turn.speaker : id;
  const chapter = document.createElement('small');
  chapter.textContent = turn?.chapter ?? '';
  const opening = document.createElement('span');
  opening.textContent = turn ? shorten(text) : section.dataset['gone']!;
  place.append(by, chapter, opening);
  const remove = document.createElement('button');
  remove.className = 'action';
  remove.textContent = section.dataset['remove']!;
  remove.ariaLabel = `${section.dataset['remove']!} ${by.textContent} ${opening.textContent}`.trim();
  remove.addEventListener('click', () => {
    mark(id, false);
    const neighbour = li.nextElementSibling ?? li.previousElementSibling;
    li.remove();
    showCount(section, recallBookmarks().length);
    // Who removes one after the other, by keyboard, stays in the list for as long as there is one.
    const status = section.querySelector<HTMLElement>('[role=status]')!;
    status.tabIndex = -1;
    (neighbour?.querySelector('button') ?? status).focus();
  });
  li.append(place, remove);
  return li;
}

const shorten = (text: string) => (text.length > OPENING ? `${text.slice(0, OPENING).trimEnd()}…` : text);

/** Saves the bookmarks as a file on the reader's device. */
export async function exportBookmarks(section: HTMLElement, format: 'json' | 'md'): Promise<void> {
  const turns = [...(await markedTurns(recallBookmarks())).values()].filter((turn) => turn !== undefined);
  const head = { title: section.dataset['title']!, notice: section.dataset['notice']! };
  const text = format === 'json' ? bookmarksJson(head, turns) : bookmarksMarkdown(head, turns);
  const type = format === 'json' ? 'application/json' : 'text/markdown';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${section.dataset['file']!}.${format}`;
  link.click();
  // The address may go when the browser has begun to save, which it does not tell: a second later it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
