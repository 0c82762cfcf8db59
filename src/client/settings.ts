import settingsCss from '../styles/settings.css?inline';
import sheetCss from '../styles/sheet.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { fetchPage } from './fetchPage.ts';
import { remember, type Choice, remembered } from './remember.ts';

// The reader's settings: a page of its own, and the same form as a sheet over any other page.

const root = document.documentElement;

/** Makes a form of settings show what was chosen and keep what is chosen. What is chosen holds at once. */
export function startSettings(form: HTMLFormElement): void {
  const inputs = [...form.querySelectorAll('input')];
  for (const input of inputs) {
    const stored = remembered(input.name as Choice);
    const isKnown = inputs.some(({ name, value }) => name === input.name && value === stored);
    input.checked = input.value === (isKnown ? stored : '');
  }
  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    choose(name as Choice, value);
  });
}

function choose(name: Choice, value: string): void {
  if (name === 'mode') {
    // A chapter has a switch of its own, which knows how to keep the reader's place.
    const own = root.lang.startsWith(value) ? 'own' : 'other';
    const radio = document.querySelector<HTMLInputElement>(`#mode-${value === 'both' ? 'both' : own}`);
    if (radio && !radio.checked) radio.click();
  } else if (value) root.setAttribute(`data-${name}`, value);
  else root.removeAttribute(`data-${name}`);
  remember(name, value);
}

/** What stands above the form: what it is, and a button that closes it, for who has no Escape key. */
function head(title: string, close: string): HTMLElement {
  const line = document.createElement('header');
  const heading = document.createElement('h2');
  const button = document.createElement('button');
  heading.textContent = title;
  button.textContent = close;
  button.addEventListener('click', () => sheet?.hidePopover());
  line.append(heading, button);
  return line;
}

let sheet: HTMLElement | undefined;
let isComing = false;

/** Shows the settings over the page; `link` leads to their page. */
export async function showSettings(link: HTMLAnchorElement): Promise<void> {
  if (sheet?.matches(':popover-open')) {
    sheet.hidePopover();
    return;
  }
  if (isComing) return;
  isComing = true;
  const page = await fetchPage(link.href).finally(() => (isComing = false));
  sheet?.remove();
  const form = page.querySelector<HTMLFormElement>('#settings');
  if (!form) throw new Error(`${link.href} has no settings`);
  sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.popover = 'auto';
  sheet.role = 'dialog';
  sheet.ariaLabel = form.ariaLabel;
  sheet.append(head(form.ariaLabel!, form.dataset['close']!), document.adoptNode(form));
  document.body.append(sheet);
  adoptStyles(sheetCss);
  adoptStyles(settingsCss);
  startSettings(form);
  (sheet.showPopover as (options?: { source: HTMLElement }) => void).call(sheet, { source: link });
  form.querySelector<HTMLInputElement>('input:checked')?.focus();
}
