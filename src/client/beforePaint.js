try {
  const { dataset, lang } = document.documentElement;
  for (const choice of ['theme', 'size', 'width', 'cards', 'keys']) {
    const value = localStorage[choice];
    if (value) dataset[choice] = value;
  }
  const { mode, reading } = localStorage;
  if (reading) dataset.reading = '';
  if (mode) dataset.mode = mode === 'both' ? mode : lang.startsWith(mode) ? 'own' : 'other';
} catch {}
