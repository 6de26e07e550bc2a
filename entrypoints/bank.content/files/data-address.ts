import { largestFile } from '../../../utils/messages/bridge.ts';

const start = /^data:([^,;]*)((?:;[^,;]*)*),/i;

/** The file that an address of the kind `data:text/csv;base64,…` spells out; `undefined` where it is no such, or too large. */
export function readDataAddress(url: string): Blob | undefined {
  // Each byte takes three letters at most.
  if (url.length > 3 * largestFile) return undefined;
  const [whole = '', type = '', parameters = ''] = start.exec(url) ?? [];
  if (whole === '') return undefined;
  const body = url.slice(whole.length).replace(/#.*$/s, '');
  try {
    const bytes = /;\s*base64\s*$/i.test(parameters) ? bytesOfLatin(atob(unescapeBytes(body))) : bytesOfLatin(unescapeBytes(body));
    return bytes.length > largestFile ? undefined : new Blob([bytes], { type });
  } catch {
    // No base64.
    return undefined;
  }
}

/** An address is ASCII: the browser has written everything else as bytes. */
const unescapeBytes = (text: string): string => text.replaceAll(/%([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

const bytesOfLatin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
