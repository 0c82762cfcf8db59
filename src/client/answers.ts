import { fetchPage } from './fetchPage.ts';

// On the page with all turns of one speaker, what each answers to opens in place. Without a script, or where it does not
// come, its link leads to it.

/** Makes the links to what is answered open it, and fold it again. */
export function startAnswers(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.answers')) {
    link.role = 'button';
    link.ariaExpanded = 'false';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toggle(link).catch(() => (location.href = link.href));
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
  }
}

/** What is answered, by its link: asked for once, however often the link is pressed before it comes. */
const loading = new WeakMap<HTMLAnchorElement, Promise<HTMLElement>>();

async function toggle(link: HTMLAnchorElement): Promise<void> {
  if (!loading.has(link)) loading.set(link, load(link));
  const answered = await loading.get(link)!;
  const isOpen = link.ariaExpanded !== 'true';
  answered.hidden = !isOpen;
  link.ariaExpanded = String(isOpen);
}

/** The paragraphs of the turn that a link leads to, from its chapter's page, put after the link. */
async function load(link: HTMLAnchorElement): Promise<HTMLElement> {
  const page = await fetchPage(link.href);
  const answered = document.createElement('div');
  answered.className = `answered ${/s\d/.exec(link.className)![0]}`;
  for (const paragraph of page.querySelectorAll(`${new URL(link.href).hash} p[id]`)) {
    for (const aside of paragraph.querySelectorAll('sup, .mark')) aside.remove();
    paragraph.removeAttribute('id');
    answered.append(paragraph);
  }
  link.after(answered);
  return answered;
}
