import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { defineWxtModule } from 'wxt/modules';

const SIZES = [16, 32];
const GREY = '#78716c';

/** What the toolbar button shows besides the icon itself: `off` by the reader's choice, `idle` where there is no thread. */
const VARIANTS: Record<string, (svg: string) => string> = {
  off: (svg) =>
    svg
      .replaceAll('#1d4ed8', GREY)
      .replace(/<rect [^>]*fill="#facc15"\/>/, '')
      .replace(
        '</svg>',
        '<path d="M24 104 104 24" stroke="#fff" stroke-width="14" stroke-linecap="round"/></svg>',
      ),
  idle: (svg) =>
    svg
      .replace(/<rect [^>]*fill="#facc15"\/>/, '')
      .replace(
        /<rect [^>]*fill="#1d4ed8"\/>/,
        `<rect x="6" y="6" width="116" height="116" rx="24" fill="none" stroke="${GREY}" stroke-width="12"/>`,
      )
      .replace('stroke="#fff"', `stroke="${GREY}"`),
};

/** Draws the toolbar button's other icons from the one icon: icons/off-16.png … */
export default defineWxtModule((wxt) => {
  wxt.hooks.hook('build:done', async ({ config }) => {
    const svg = await readFile(join(config.root, 'public/icon.svg'), 'utf8');
    await mkdir(join(config.outDir, 'icons'), { recursive: true });
    for (const [name, draw] of Object.entries(VARIANTS))
      for (const size of SIZES)
        await sharp(Buffer.from(draw(svg)))
          .resize(size)
          .png()
          .toFile(join(config.outDir, `icons/${name}-${size}.png`));
  });
  wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
    for (const name of Object.keys(VARIANTS))
      for (const size of SIZES) paths.push(`icons/${name}-${size}.png`);
  });
});
