import actionCss from '../../styles/action.css?inline';
import css from '../../styles/newVersion.css?inline';
import { adoptStyles } from '../adoptStyles.ts';
import { devicePart } from './devicePage.ts';
import { reloadInNewVersion } from './offline.ts';

let shown: Promise<void> | undefined;

/** Offers to reload, once, in a bar that covers nothing; where it fails, the next call tries again. */
export function showNotice(): void {
  if (isPutOff()) return;
  shown ??= show().catch(() => (shown = undefined));
}

/** Its words come from the page about this device. */
async function show(): Promise<void> {
  const template = await devicePart<HTMLTemplateElement>('template#new-version');
  const notice = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  notice.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.matches('[data-reload]')) void reloadInNewVersion();
    if (button?.matches('[data-later]')) {
      putOff();
      notice.remove();
    }
  });
  document.body.append(notice);
  adoptStyles(actionCss);
  adoptStyles(css);
}

function isPutOff(): boolean {
  try {
    return sessionStorage.getItem('new-version') === 'later';
  } catch {
    return false;
  }
}

/** Until this tab is closed. */
function putOff(): void {
  try {
    sessionStorage.setItem('new-version', 'later');
  } catch {
    // Then the next page offers it again.
  }
}
