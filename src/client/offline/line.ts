import { fillIn } from '../../render/fillIn.ts';
import { keepOffline } from './offline.ts';
import { inBytes, packSize } from './size.ts';
import { type OfflineState, watchOffline } from './state.ts';

/** Shows, under the list of chapters, whether the site is kept on this device; where the reader is to be asked, a button. */
export function showOfflineLine(): void {
  const line = document.querySelector<HTMLElement>('.offline-line')!;
  watchOffline((state) => {
    if (state.stage === 'ask') void offer(line);
    else line.textContent = wordsFor(state, line.dataset);
    if (state.update === 'waiting' || state.update === 'replaced') {
      void import('./notice.ts').then(({ showNotice }) => showNotice());
    }
  });
}

function wordsFor({ stage, progress }: OfflineState, words: DOMStringMap): string {
  if (stage === 'loading' || stage === 'checking') {
    const share = stage === 'checking' ? 1 : progress ? progress.loaded / progress.total : 0;
    const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(share);
    return fillIn(words['loading']!, { percent });
  }
  return words[stage] ?? '';
}

async function offer(line: HTMLElement): Promise<void> {
  const size = await packSize().catch(() => undefined);
  if (size === undefined) return;
  const button = document.createElement('button');
  button.className = 'action';
  button.textContent = fillIn(line.dataset['ask']!, { size: inBytes(size) });
  button.addEventListener('click', () => void keepOffline());
  line.replaceChildren(button);
}
