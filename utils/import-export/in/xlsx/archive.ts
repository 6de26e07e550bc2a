import { unzipSync } from 'fflate';
import { failFile } from '../bank-file.ts';

/** The parts of a workbook that are read, unpacked. */
export interface Archive {
  text: (path: string) => string | undefined;
}

const read = /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

/** What all parts may come to, unpacked: a bomb says less of itself, and then ends in an error. */
const largest = 300 * 1024 * 1024;

export function openArchive(bytes: Uint8Array): Archive {
  let total = 0;
  const files = unzip(bytes, (size) => {
    total += size;
    if (total > largest) failFile('too-large');
  });
  if (!files.has('xl/workbook.xml')) failFile('unknown-kind');
  return {
    text: (path) => {
      const file = files.get(path.toLowerCase());
      return file === undefined ? undefined : decode(file, path);
    },
  };
}

function unzip(bytes: Uint8Array, take: (size: number) => void): Map<string, Uint8Array> {
  const sizes: number[] = [];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!read.test(name)) return false;
    sizes.push(originalSize);
    return sizes.reduce((sum, size) => sum + size, 0) <= largest;
  };
  try {
    const files = unzipSync(bytes, { filter });
    for (const size of sizes) take(size);
    return new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), content]));
  } catch (error) {
    // The library tells by its message alone; whatever it is, the archive does not open.
    return failFile(sizes.reduce((sum, size) => sum + size, 0) > largest || error instanceof RangeError ? 'too-large' : 'damaged-archive');
  }
}

function decode(file: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    // Workbooks are written in UTF-8 by every program.
    return failFile('damaged-text', undefined, path);
  }
}
