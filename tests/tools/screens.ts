/**
 * Takes a picture of every page and state, light and dark, wide and at 390 px, and of some from right to left.
 * `npm run screens` writes PNGs to `screens/`; `-- --only TEXT` those whose name holds the text, `--axe` also checks each
 * screen with axe-core and fails on what it finds.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './build.ts';
import { serveGallery } from './gallery/serve-gallery.ts';
import { states } from './gallery/states.ts';
import { takePictures } from './gallery/take-pictures.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, axe: { type: 'boolean', default: false }, out: { type: 'string', default: 'screens' } } });

const folder = path.resolve(projectRoot, values.out);
await mkdir(folder, { recursive: true });
const gallery = await serveGallery();
const { pictures, troubles } = await takePictures({
  address: gallery.address,
  states: states.filter((state) => state.id.includes(values.only)),
  folder,
  withAxe: values.axe,
});
await gallery.stop();
for (const trouble of troubles) console.error(trouble);
console.log(`${pictures} pictures in ${path.relative(projectRoot, folder)}, ${troubles.length} troubles`);
process.exitCode = troubles.length > 0 ? 1 : 0;
