import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
    if (/^https?:\/\//.test(input)) return { input, url: new URL(input).href };
    const file = input.startsWith('file://') ? fileURLToPath(input) : input;
    if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`${input} is neither an address nor a file.`);
    return { input, url: files.add(file, index + 1) };
  });
}
