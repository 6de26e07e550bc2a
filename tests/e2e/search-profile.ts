import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A marker as it may lie on a disk: as UTF-8, as UTF-16 of either order, and within a base64 text at any offset. */
export function formsOf(marker: string): Map<string, Buffer> {
  const utf8 = Buffer.from(marker, 'utf8');
  const utf16 = Buffer.from(marker, 'utf16le');
  const base64At = (offset: number): Buffer => {
    // Characters at the edges also hold bits of their neighbours, so only the middle is the marker's own.
    const encoded = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64').replace(/=+$/, '');
    return Buffer.from(encoded.slice(offset === 0 ? 0 : offset + 1, -1), 'latin1');
  };
  return new Map([
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['base64+0', base64At(0)],
    ['base64+1', base64At(1)],
    ['base64+2', base64At(2)],
  ]);
}

/** A marker that was found: where, and in which form. */
export interface Find {
  file: string;
  marker: string;
  form: string;
}

/** Looks through every file below a folder, whatever it is. */
export function searchFolder(folder: string, markers: readonly string[]): { finds: Find[]; files: number; bytes: number } {
  const wanted = markers.flatMap((marker) => [...formsOf(marker)].map(([form, bytes]) => ({ marker, form, bytes })));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const finds: Find[] = [];
  let bytes = 0;
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    bytes += content.length;
    for (const each of wanted) if (content.includes(each.bytes)) finds.push({ file: path.relative(folder, file), marker: each.marker, form: each.form });
  }
  return { finds, files: files.length, bytes };
}
