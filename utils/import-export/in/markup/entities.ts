import { failFile } from '../bank-file.ts';

// XML's five, and the two that banks' SGML writes besides.
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text with its entities as the letters that they stand for. An `&` that begins none fails in XML, and is itself in SGML. */
export const decodeEntities = (text: string, strict: boolean, line: number): string =>
  text.includes('&')
    ? text.replace(/&(?:(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});)?/gi, (whole, name: string | undefined) => {
        const letter = name === undefined ? undefined : letterOf(name);
        if (letter === undefined && strict) failFile('malformed', line, '&');
        return letter ?? whole;
      })
    : text;

function letterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
