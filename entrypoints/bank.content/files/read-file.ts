import { headBytes } from './kind-of-file.ts';

/**
 * A file of the page's, read by a reader of ours: in Firefox, what the page's own objects promise is of the page's realm,
 * and cannot be waited for from here.
 */
function read(ask: (reader: FileReader) => void): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve) => {
    // What cannot be read is empty, and nothing is made of it.
    reader.onloadend = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    ask(reader);
  });
}

/** How a file begins. Letters of two bytes lose their zeros: what is looked for is ASCII. */
export const readHead = async (file: Blob): Promise<string> => (await read((reader) => reader.readAsText(file.slice(0, headBytes)))).replaceAll('\0', '');

/** All of a file. */
export const readBase64 = async (file: Blob): Promise<string> => (await read((reader) => reader.readAsDataURL(file))).replace(/^[^,]*,/, '');
