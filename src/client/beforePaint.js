try {
  const { dataset, lang } = document.documentElement;
  const { theme, mode } = localStorage;
  if (theme) dataset.theme = theme;
  if (mode) dataset.mode = mode === 'both' ? mode : lang.startsWith(mode) ? 'own' : 'other';
} catch {}
