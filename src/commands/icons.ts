import sharp from 'sharp';
import { runCommand } from './runCommand.ts';

/** The icons that a device shows, and what each is drawn from. */
const ICONS = [
  { file: '192.png', source: 'public/favicon.svg', size: 192 },
  { file: '512.png', source: 'public/favicon.svg', size: 512 },
  { file: 'maskable-512.png', source: 'src/icons/maskable.svg', size: 512 },
];

/** Draws public/icons/ anew: to be run, and its result committed, when a source has changed. */
await runCommand(async () => {
  for (const { file, source, size } of ICONS) {
    // 64 units of the drawing are 96 dots an inch.
    const drawn = sharp(source, { density: (96 * size) / 64 }).resize(size, size);
    await drawn.png({ palette: true, colours: 64, compressionLevel: 9 }).toFile(`public/icons/${file}`);
    console.log(`Drew public/icons/${file}`);
  }
});
