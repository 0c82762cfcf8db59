import type { Bar } from './talkMap.ts';

/**
 * The bars as one SVG path a speaker, '' for who does not speak. Strokes along the middle of the speaker's lane: how thick they
 * are is the style sheet's.
 */
export function lanePaths(bars: readonly Bar[], lanes: number, width: number, height: number): string[] {
  const x = (part: number) => Math.round(part * width);
  return Array.from({ length: lanes }, (_, lane) =>
    bars
      .filter((bar) => bar.lane === lane)
      .map(({ start, length }) => `M${x(start)} ${((lane + 0.5) * height) / lanes}H${x(start + length)}`)
      .join(''),
  );
}
