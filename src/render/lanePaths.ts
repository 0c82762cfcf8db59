import type { Bar } from './talkMap.ts';

/**
 * The bars as one SVG path a speaker, '' for who does not speak. Strokes along the middle of the speaker's lane: how thick they
 * are is the style sheet's. Above the first lane and below the last there is a little more room than between two.
 */
export function lanePaths(bars: readonly Bar[], lanes: number, width: number, height: number): string[] {
  const x = (part: number) => Math.round(part * width);
  const margin = height / 26;
  const y = (lane: number) => margin + ((lane + 0.5) * (height - 2 * margin)) / lanes;
  return Array.from({ length: lanes }, (_, lane) =>
    bars
      .filter((bar) => bar.lane === lane)
      .map(({ start, length }) => `M${x(start)} ${y(lane)}H${x(start + length)}`)
      .join(''),
  );
}
