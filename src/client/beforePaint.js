try {
  const { dataset, lang } = document.documentElement;
  const { theme, mode, cards } = localStorage;
  if (theme) dataset.theme = theme;
  if (cards) dataset.cards = cards;
  if (mode) dataset.mode = mode === 'both' ? mode : lang.startsWith(mode) ? 'own' : 'other';
} catch {}
