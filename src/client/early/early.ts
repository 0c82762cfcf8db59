import { isMetered } from '../../offline/isMetered.ts';

// The only script in a page, but for the page of settings: it stands in its head (src/integrations/earlyScript.ts) and has to
// be short. It applies what a reader has chosen before anything is drawn, and loads the rest when a reader first does something,
// or has been here before.

/** The address of src/client/main.ts. */
declare const MAIN: string;
/** The path of the home page, with a slash at its end. */
declare const BASE: string;
/** The keys of the locales, as the alternatives of a pattern. */
declare const LOCALES: string;
/** Whether devices keep the site: not in dev. */
declare const KEPT: boolean;

/** Links that do more with a script than without: a click on one waits for it. */
const LINKS = 'a:is(.tool,[data-locale],.permalink,.contents a,.turn a[href*=glossary])';
/** What asks for the rest. */
const TYPES = 'pointermove pointerdown focusin scroll change click keydown'.split(' ');

const root = document.documentElement;
const { dataset, lang } = root;
let stored: Partial<Storage> = {};
root.className = 'scripted';
dataset['mode'] = 'own';
try {
  stored = localStorage;
  for (const choice of 'theme size width cards keys'.split(' ')) {
    const value = stored[choice] as string;
    if (/^(light|dark|small|large(r|st)?|narrow|wide|off)$/.test(value)) dataset[choice] = value;
  }
  if (stored['reading']) dataset['reading'] = '';
  const mode = stored['mode'] as string;
  if (RegExp(`^(${LOCALES}|both)$`).test(mode) && !lang.startsWith(mode)) {
    dataset['mode'] = mode === 'both' ? mode : 'other';
  }
} catch {
  // Storage is refused: nothing was chosen.
}

/** What the reader did before the rest was there; src/client/main.ts does it again. */
const events: Event[] = [];
const drawn = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
let main: Promise<void> | null;

function load(): void {
  main ??= Promise.all([import(MAIN) as Promise<{ start(events: Event[], stop: () => void): void }>, drawn]).then(
    ([{ start }]) =>
      start(events, () => {
        for (const type of TYPES) removeEventListener(type, note as EventListener, true);
      }),
    () => {
      main = null;
      const link = (events.pop() as { target: Element } | undefined)?.target.closest<HTMLAnchorElement>(LINKS);
      if (link) location.href = link.href;
    },
  );
}

function note(event: KeyboardEvent & PointerEvent): void {
  const { type, target, key, ctrlKey, metaKey, shiftKey } = event;
  // A browser tells of a pointer that rests where a page has come, too: nobody has done anything then. Of the types only
  // pointermove has this letter there; a browser that tells no distances is taken at its word, since their sum is no number.
  if (type[7] !== 'm' || event.movementX + event.movementY !== 0) load();
  const isCombined = ctrlKey || metaKey;
  const isOurs = type === 'click' && !isCombined && !shiftKey && (target as Element).closest(LINKS);
  if (isOurs || (isCombined && key === 'k')) event.preventDefault();
  // A change and a keydown.
  if (isOurs || /ch|ke/.test(type)) events.push(event);
}

for (const type of TYPES) addEventListener(type, note as EventListener, true);
if (dataset['mode'] !== 'own' || stored['reading'] || /[?#]/.test(location.href)) load();

// Keeps the site on this device, once the page is idle. What the page says of it is loaded when the worker has it.
const { serviceWorker, connection } = navigator as Navigator & { connection?: object };
if (KEPT && serviceWorker && stored['offline'] !== 'off' && (serviceWorker.controller || !isMetered(connection))) {
  addEventListener('load', () =>
    (globalThis.requestIdleCallback ?? setTimeout)(() =>
      serviceWorker.register(`${BASE}sw.js`, { updateViaCache: 'none' }).then(
        // A browser that is told to keep nothing may answer nothing.
        (registration?: object) => void (registration && serviceWorker.ready.then(load)),
        () => undefined,
      ),
    ),
  );
}
