import { failFile } from '../bank-file.ts';
import { decodeEntities } from './entities.ts';

/** One piece of a text in angle brackets. Namespaces are left out, names are as written. */
export type Token =
  | { kind: 'open'; name: string; attributes: string; closed: boolean; line: number }
  | { kind: 'close'; name: string; line: number }
  | { kind: 'text'; text: string; line: number };

/**
 * Cuts XML and OFX's SGML into tags and texts, each with its line. Comments and processing instructions are passed over;
 * no document type is read, so that no entity is ever expanded but the named few and the numbered ones. `strict` is XML:
 * an `&` that is no entity fails, as does a `<` that is no tag; SGML from banks has both in plain text.
 */
export function* cutMarkup(text: string, strict: boolean): Generator<Token> {
  let line = 1;
  let at = 0;
  const advance = (to: number): void => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < to; next = text.indexOf('\n', next + 1)) line++;
    at = to;
  };
  while (at < text.length) {
    const start = nextTag(text, at, strict);
    const words = text.slice(at, start);
    if (words.trim() !== '') yield { kind: 'text', text: decodeEntities(words, strict, line).trim(), line: line + leadingLines(words) };
    advance(start);
    if (start >= text.length) return;
    if (text.startsWith('<![CDATA[', at)) {
      const end = closing(text, at, ']]>', line);
      yield { kind: 'text', text: text.slice(at + 9, end - 3).trim(), line };
      advance(end);
    } else if (text.startsWith('<!--', at)) advance(closing(text, at, '-->', line));
    else if (text.startsWith('<?', at)) advance(closing(text, at, '?>', line));
    else if (text.startsWith('<!', at)) failFile('malformed', line, 'DOCTYPE');
    else {
      const end = closing(text, at, '>', line);
      yield readTag(text.slice(at + 1, end - 1), line);
      advance(end);
    }
  }
}

const leadingLines = (words: string): number => (/^\s*/.exec(words)?.[0].match(/\n/g) ?? []).length;

const tagStart = /[A-Za-z_/!?]/;

function nextTag(text: string, from: number, strict: boolean): number {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) if (strict || tagStart.test(text.charAt(at + 1))) return at;
  return text.length;
}

function closing(text: string, from: number, mark: string, line: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? failFile('cut-off', line) : end + mark.length;
}

const shape = /^(\/?)(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(\s[^<]*?)?\s*(\/?)$/s;

function readTag(inner: string, line: number): Token {
  const [, slash, name, attributes = '', closed] = shape.exec(inner) ?? [];
  if (name === undefined) return failFile('malformed', line, inner.slice(0, 20));
  return slash === '/' ? { kind: 'close', name, line } : { kind: 'open', name, attributes, closed: closed === '/', line };
}

/** The value of an attribute, its namespace left out; `undefined` where the tag has none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return decodeEntities(double ?? single ?? '', false, 0);
  }
  return undefined;
}
