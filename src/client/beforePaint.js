try {
  const { dataset, lang } = document.documentElement;
  const choices = {
    theme: 'light dark',
    size: 'small large larger largest',
    width: 'narrow wide',
    cards: 'off',
    keys: 'off',
  };
  for (const choice in choices) {
    const value = localStorage[choice];
    if (choices[choice].split(' ').includes(value)) dataset[choice] = value;
  }
  const { mode, reading } = localStorage;
  if (reading) dataset.reading = '';
  if (/^(LOCALES|both)$/.test(mode)) dataset.mode = mode === 'both' ? mode : lang.startsWith(mode) ? 'own' : 'other';
} catch {}
