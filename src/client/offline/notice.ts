import actionCss from '../../styles/action.css?inline';
import css from '../../styles/newVersion.css?inline';
import { adoptStyles } from '../adoptStyles.ts';
import { devicePart } from './devicePage.ts';
import { reloadInNewVersion } from './offline.ts';

let isShown = false;

/** Offers to reload, in a bar that covers nothing, where a new version is ready. Its words come from the page about this device. */
export async function showNotice(): Promise<void> {
  if (isShown || isPutOff()) return;
  isShown = true;
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
