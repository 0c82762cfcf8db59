import actionCss from '../../styles/action.css?inline';
import { fillIn } from '../../render/fillIn.ts';
import { adoptStyles } from '../adoptStyles.ts';
import { devicePart } from './devicePage.ts';
import { keepOffline } from './offline.ts';
import { downloadSize, inBytes } from './size.ts';
import { type OfflineState, offlineState, watchOffline } from './state.ts';

/** Shows, under the list of chapters, whether the site is kept on this device; where the reader is to be asked, a button. */
export function showOfflineLine(): void {
  const line = document.querySelector<HTMLElement>('.offline-line')!;
  watchOffline((state) => {
    // Without its words the line stays empty: it is no more than a sign.
    void show(line, state).catch(() => undefined);
    if (state.update === 'waiting' || state.update === 'replaced') {
      void import('./notice.ts').then(({ showNotice }) => showNotice());
    }
  });
}

async function show(line: HTMLElement, state: OfflineState): Promise<void> {
  const { dataset } = await devicePart<HTMLElement>('.offline-control');
  // Meanwhile it may have gone on.
  if (state !== offlineState()) return;
  if (state.stage !== 'ask') line.textContent = wordsFor(state, dataset);
  else {
    const size = inBytes(await downloadSize());
    if (state === offlineState()) offer(line, fillIn(dataset['lineAsk']!, { size }));
  }
}

function wordsFor({ stage, progress }: OfflineState, words: DOMStringMap): string {
  if (stage === 'loading' || stage === 'checking') {
    const share = stage === 'checking' ? 1 : progress ? progress.loaded / progress.total : 0;
    const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(share);
    return fillIn(words['lineLoading']!, { percent });
  }
  if (stage === 'ready') return words['lineReady']!;
  return stage === 'trouble' ? words['lineTrouble']! : '';
}

function offer(line: HTMLElement, words: string): void {
  adoptStyles(actionCss);
  const button = document.createElement('button');
  button.className = 'action';
  button.textContent = words;
  button.addEventListener('click', () => void keepOffline());
  line.replaceChildren(button);
}
