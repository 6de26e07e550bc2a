import { parseText } from '../../routes/json-body.ts';
import { parseLines, parseTables } from './parse-lines.ts';
import { parseXml } from './parse-xml.ts';

/** What may stand before JSON so that no script element can run it: a sentinel, a loop, a comment, a callback. */
const jsonAhead = /^[^<[{]{0,200}[[{]/;

/**
 * What a text holds, whichever of the forms it is written in: JSON in any wrapper, lines of JSON, the pieces of an
 * ASP.NET partial page, HTML tables, XML, lines of cells. `undefined` where it is none of them, too long or too deep.
 */
export function parseBody(text: string): unknown {
  const body = text.trim();
  const json = jsonAhead.test(body) ? parseJson(body) : undefined;
  if (json !== undefined) return json;
  if (body.length > 5_000_000) return undefined;
  if (/^\d+\|[^|]*\|/.test(body)) return parsePieces(body);
  if (!body.startsWith('<')) return parseLines(body);
  return /<tr[\s>]/i.test(body) ? parseTables(body) : parseXml(body);
}

function parseJson(body: string): unknown {
  const inner = body.slice(body.search(/[[{]/), Math.max(body.lastIndexOf('}'), body.lastIndexOf(']')) + 1);
  for (const text of [inner, `[${inner.replace(/\}\s*\n\s*\{/g, '},{')}]`, body]) {
    const parsed = parseText(text);
    if ('value' in parsed) return typeof parsed.value === 'string' ? parseBody(parsed.value) : parsed.value;
  }
  return undefined;
}

/** `length|type|id|content|`, again and again: the parts of a page that are to be put in place. */
function parsePieces(body: string): unknown[] {
  const found: unknown[] = [];
  for (let at = 0; at < body.length; ) {
    const [head = '', length = ''] = /^(\d{1,8})\|[^|]{0,80}\|[^|]{0,300}\|/.exec(body.slice(at, at + 400)) ?? [];
    if (head === '') break;
    const content = body.slice(at + head.length, at + head.length + Number(length)).trim();
    at += head.length + Number(length) + 1;
    if (/^[<[{]/.test(content)) found.push(parseBody(content));
  }
  return found;
}
