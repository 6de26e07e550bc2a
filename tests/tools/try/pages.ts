import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { siteOf } from '../../e2e/tidemark.ts';
import type { FileServer } from './file-server.ts';
import { UsageError } from './options.ts';

export interface PageToTry {
  /** As it was given. */
  input: string;
  /** Where the browser finds it. */
  url: string;
}

/** Addresses as they are; files under their loopback hosts. Throws `UsageError` for what is neither. */
export function toPages(inputs: readonly string[], files: FileServer): PageToTry[] {
  return inputs.map((input, index) => {
    if (/^https?:\/\//.test(input)) return { input, url: watchable(input) };
    const file = input.startsWith('file://') ? fileURLToPath(input) : input;
    if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`${input} is neither an address nor a file.`);
    return { input, url: files.add(file, index + 1) };
  });
}

/** The address, if the extension can be asked to watch it at all. */
function watchable(input: string): string {
  try {
    const url = new URL(input).href;
    siteOf(url);
    return url;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
