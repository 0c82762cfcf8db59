/** Whether a key or a click comes with the key that makes a command of it. */
export const isCombined = ({ ctrlKey, metaKey }: KeyboardEvent | MouseEvent): boolean => ctrlKey || metaKey;

/** Whether a key stands for itself: pressed alone, and not in a field or a dialog. */
export const isSingleKey = (event: KeyboardEvent): boolean =>
  !(event.target as Element).closest('input:not([type=radio]), textarea, select, [contenteditable], dialog') &&
  !isCombined(event) &&
  !event.altKey;
