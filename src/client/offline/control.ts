import { fillIn } from '../../render/fillIn.ts';
import { keepOffline, reloadInNewVersion, turnOffline } from './offline.ts';
import { inBytes, downloadSize } from './size.ts';
import { type OfflineState, watchOffline } from './state.ts';

type Action = 'keep' | 'retry' | 'reload' | 'turnOff';

const ACTIONS: Record<Action, () => Promise<void>> = {
  keep: keepOffline,
  retry: keepOffline,
  reload: reloadInNewVersion,
  turnOff: turnOffline,
};

/** Shows how the site stands on this device, in words, and what can be done about it. */
export function showOfflineControl(control: HTMLElement): void {
  let download = '';
  let shown: OfflineState;
  const show = (state: OfflineState) => {
    shown = state;
    control.querySelector('[role=status]')!.textContent = wordsFor(state, control.dataset, download);
    showProgress(control.querySelector('progress')!, state);
    const offered = actionsFor(state);
    for (const button of control.querySelectorAll<HTMLButtonElement>('[data-action]')) {
      button.hidden = !offered.includes(button.dataset['action'] as Action);
    }
  };
  watchOffline(show);
  // Fetched only here: how much there would be to download.
  downloadSize().then(
    (size) => {
      download = inBytes(size);
      show(shown);
    },
    () => undefined,
  );
  control.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-action]');
    if (button) void ACTIONS[button.dataset['action'] as Action]();
  });
}

/** What is to be said of a state: where an older version goes on working beside what has failed, that as well. */
function wordsFor(state: OfflineState, words: DOMStringMap, download: string): string {
  const { stage, update, progress, trouble, bytes } = state;
  const values = {
    size: stage === 'ready' && !update && bytes !== undefined ? inBytes(bytes) : download,
    loaded: inBytes(progress?.loaded ?? 0),
    total: progress ? inBytes(progress.total) : download,
  };
  const say = (key: string) => fillIn(words[key] ?? '', values);
  const said = trouble ? say(camelCase('trouble', trouble)) : '';
  if (stage === 'trouble') return said;
  if (stage !== 'ready' || !update) return say(stage);
  if (update === 'trouble') return said + say('still');
  return update === 'loading' ? say('updateLoading') : say('updateWaiting');
}

const camelCase = (first: string, second: string) => first + second.charAt(0).toUpperCase() + second.slice(1);

function showProgress(bar: HTMLProgressElement, { progress, stage, update }: OfflineState): void {
  bar.hidden = !(stage === 'loading' || stage === 'checking' || update === 'loading');
  if (progress && stage !== 'checking') {
    bar.max = progress.total;
    bar.value = progress.loaded;
  } else {
    bar.removeAttribute('value');
  }
}

function actionsFor({ stage, update }: OfflineState): Action[] {
  if (stage === 'off' || stage === 'ask') return ['keep'];
  if (stage === 'trouble') return ['retry', 'turnOff'];
  if (update === 'trouble') return ['retry', 'turnOff'];
  if (update === 'waiting' || update === 'replaced') return ['reload', 'turnOff'];
  return stage === 'ready' || stage === 'loading' || stage === 'checking' ? ['turnOff'] : [];
}
