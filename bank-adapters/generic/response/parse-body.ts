import { parseText } from '../../routes/json-body.ts';
import { parseLines, parseTables } from './parse-lines.ts';
import { parseXml } from './parse-xml.ts';

/** What may stand before JSON so that no script element can run it: a sentinel, a loop, a comment, a callback. */
const jsonAhead = /^[^<[{]{0,200}[[{]/;
/** All else is parsed at one stretch, and no statement needs more. */
const mostCharacters = 1_000_000;

/**
 * What a text holds, whichever of the forms it is written in: JSON in any wrapper, lines of JSON, the pieces of an
 * ASP.NET partial page, HTML tables, XML, lines of cells. `undefined` where it is none of them, too long or too deep.
 */
export function parseBody(text: string): unknown {
  const body = text.trim();
  const json = jsonAhead.test(body) ? parseJson(body) : undefined;
  if (json !== undefined || body.length > mostCharacters || /^[[{]/.test(body)) return json;
  if (/^\d+\|[^|]*\|/.test(body)) return parsePieces(body);
  if (!body.startsWith('<')) return parseLines(body);
  return /<tr[\s>]/i.test(body) ? parseTables(body) : parseXml(body);
}

function parseJson(body: string): unknown {
  const inner = body.slice(body.search(/[[{]/), Math.max(body.lastIndexOf('}'), body.lastIndexOf(']')) + 1);
  for (const text of [inner, `[${inner.replace(/\}[^\S\n]*\n\s*\{/g, '},{')}]`, body]) {
    const parsed = parseText(text);
    if ('value' in parsed) return typeof parsed.value === 'string' ? parseBody(parsed.value) : parsed.value;
  }
  return undefined;
}

/** `length|type|id|content|`, again and again: the parts of a page that are to be put in place. */
function parsePieces(body: string): unknown[] {
  const found: unknown[] = [];
  for (let rest = body; ; ) {
    const [head = '', length] = /^(\d{1,7})\|[^|]{0,80}\|[^|]{0,300}\|/.exec(rest.slice(0, 400)) ?? [];
    if (head === '') return found;
    const end = head.length + Number(length);
    const content = rest.slice(head.length, end).trim();
    if (/^[<[{]/.test(content)) found.push(parseBody(content));
    rest = rest.slice(end + 1);
  }
}
