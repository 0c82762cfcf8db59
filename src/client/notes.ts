// Editor's notes. A reference opens its note without a script; where the note stands beside the text anyway it is pointed
// out instead, and an address that names a note shows it.

const isBeside = (note: HTMLElement) => getComputedStyle(note).float !== 'none';

function pointOut(note: HTMLElement): void {
  note.tabIndex = -1;
  note.focus();
}

/** The event does not bubble. */
document.addEventListener(
  'beforetoggle',
  (event) => {
    const note = event.target as HTMLElement;
    if (!note.matches('.note') || (event as ToggleEvent).newState !== 'open' || !isBeside(note)) return;
    event.preventDefault();
    pointOut(note);
  },
  true,
);

// A note that is a popover does that by itself.
document.addEventListener('keydown', ({ key }) => {
  const note = document.activeElement?.closest<HTMLElement>('.note:not(:popover-open)');
  if (key !== 'Escape' || !note) return;
  // Of a reference in either language one is hidden.
  const references = [...document.querySelectorAll<HTMLElement>(`[popovertarget=${note.id}]`)];
  references.find((reference) => reference.checkVisibility())?.focus();
});

function showAddressed(): void {
  const note = document.getElementById(location.hash.slice(1));
  if (!note?.matches('.note')) return;
  note.closest('.turn')!.scrollIntoView();
  if (isBeside(note)) pointOut(note);
  else note.showPopover();
}

/** Makes notes open by their addresses, and be pointed out where they stand beside the text. */
export function startNotes(): void {
  addEventListener('hashchange', showAddressed);
  // Opened before this was there. While it is open it is out of the flow, and does not say whether it stands beside the text.
  const early = document.querySelector<HTMLElement>('.note:popover-open');
  early?.hidePopover();
  if (early && isBeside(early)) pointOut(early);
  else early?.showPopover();
  showAddressed();
}
