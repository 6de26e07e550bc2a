type Node = Record<string, unknown>;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The few entities that data needs; others stay as they are written. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex: string, code: string, name?: string) => (name ? (named[name] ?? whole) : String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, hex ? 16 : 10) || 32))));

// A name is taken whole or not at all: a body of one name without end would be tried again from each of its letters.
const tag = /<(\/?)([\p{L}_][\p{L}\p{N}_:.-]*)(?![\p{L}\p{N}_:.-])([^<>]*?)(\/?)>([^<]*)/gu;
const attribute = /(?<![\p{L}\p{N}_:.-])([\p{L}_][\p{L}\p{N}_:.-]*)(?![\p{L}\p{N}_:.-])\s*=\s*("[^"]*"|'[^']*')/gu;
const deepest = 40;

/** XML as objects: elements and attributes by their names without prefix, text by no name, what is repeated as a list. */
export function parseXml(text: string): unknown {
  const root = Object.create(null) as Node;
  const open = [root];
  // Character data is the text that it stands for.
  const plain = text.split('<![CDATA[').map((piece, at) => (at === 0 ? piece : piece.replace(/^[^]*?\]\]>/, (data) => data.slice(0, -3).replace(/[&<]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))))).join('');
  for (const [, end, name = '', attributes = '', empty, after = ''] of plain.matchAll(tag)) {
    if (end) open.splice(Math.max(1, open.length - 1));
    else if (open.length < deepest) {
      const node = Object.create(null) as Node;
      for (const [, key = '', value = ''] of attributes.matchAll(attribute)) put(node, key, value.slice(1, -1));
      put(open.at(-1), name, node);
      if (!empty) open.push(node);
    }
    if (after.trim()) put(open.at(-1), '', after);
  }
  return root;
}

function put(node: Node = {}, prefixed: string, given: unknown): void {
  const name = prefixed.replace(/^.*:/, '');
  const value = typeof given === 'string' ? decodeEntities(given) : given;
  const before = node[name];
  if (Array.isArray(before)) before.push(value);
  else node[name] = before === undefined ? value : [before, value];
}
