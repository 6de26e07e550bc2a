import { failFile } from '../bank-file.ts';
import { judgeLetters } from './judge-letters.ts';

export interface DecodedText {
  text: string;
  /** As `TextDecoder` names it. */
  encoding: string;
}

/**
 * The text of a file. A byte order mark decides, then whether the bytes are UTF-8, which no text in another encoding is by
 * chance, then what the file declares of itself, then which of the old encodings makes words of its letters.
 * Fails with `damaged-text` where bytes are broken, and names the line.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return withoutControls(decodeStrictly(bytes, marked));
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return withoutControls({ text: utf8, encoding: 'utf-8' });
  if (isMostlyUtf8(bytes)) failFile('damaged-text', lineOfDamage(bytes));
  const declared = declaredEncoding(bytes);
  // A file that declares UTF-8 and is none was saved again by something else: its declaration is worth nothing.
  const encoding = declared !== undefined && declared !== 'utf-8' ? declared : judgeLetters(bytes);
  return withoutControls(decodeStrictly(bytes, encoding));
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Without a mark: every second byte of the beginning is zero.
  const head = bytes.subarray(0, 200);
  const zeros = (parity: number): number => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zeros(1) > head.length * 0.4) return 'utf-16le';
  if (zeros(0) > head.length * 0.4) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not in this encoding, which is the answer.
    return undefined;
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText {
  const text = tryDecode(bytes, encoding);
  return text === undefined ? failFile('damaged-text', encoding === 'utf-8' ? lineOfDamage(bytes) : undefined) : { text, encoding };
}

const sequence = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
};

function* highBytes(bytes: Uint8Array): Generator<{ at: number; isWhole: boolean }> {
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequence(bytes, at);
    yield { at, isWhole: length > 0 };
    at += Math.max(0, length - 1);
  }
}

/** UTF-8 with a few bytes broken, and no other encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let balance = 0;
  for (const { isWhole } of highBytes(bytes)) balance += isWhole ? 1 : -1;
  return balance > 0;
}

function lineOfDamage(bytes: Uint8Array): number {
  for (const { at, isWhole } of highBytes(bytes)) if (!isWhole) return lineOf(bytes, at);
  return lineOf(bytes, bytes.length);
}

const lineOf = (bytes: Uint8Array, at: number): number => 1 + bytes.subarray(0, at).filter((byte) => byte === 10).length;

/** What OFX 1 and XML headers say. Only encodings that banks write; anything else is judged by its letters. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, 1_000), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : ' ')).join('');
  const xml = /<\?xml[^>]*\bencoding\s*=\s*["']([\w-]{1,40})["']/i.exec(head)?.[1];
  const ofx = /^\s*CHARSET\s*:\s*([\w-]{1,40})/im.exec(head)?.[1];
  const name = (xml ?? ofx ?? '').toLowerCase().replace(/^(?:cp|windows)?-?(125\d)$/, 'windows-$1');
  return /^(?:utf-8|windows-125[0-8]|iso-8859-\d{1,2}|koi8-r|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5)$/.test(name) ? name : undefined;
}

/** Zero bytes are no text. Other control characters stand for nothing in any of these files, save tab and line ends. */
function withoutControls({ text, encoding }: DecodedText): DecodedText {
  const zero = text.indexOf('\0');
  if (zero >= 0) failFile('damaged-text', text.slice(0, zero).split('\n').length);
  return { text: text.replace(/^\uFEFF/, ''), encoding };
}
