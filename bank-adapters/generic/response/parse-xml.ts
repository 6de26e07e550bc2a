import { foldSpace } from '../../../utils/parse/text.ts';

type Node = Record<string, unknown>;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The few entities that data needs; others stay as they are written. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return name ? (named[name.toLowerCase()] ?? whole) : code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

const tag = /<(\/?)([\p{L}_][\p{L}\p{N}_:.-]*)([^<>]*?)(\/?)>([^<]*)/gu;
const attribute = /([\p{L}_][\p{L}\p{N}_:.-]*)\s*=\s*("[^"]*"|'[^']*')/gu;
const deepest = 40;

/**
 * XML as JSON has it: elements and attributes by their names without prefix, elements of one name as a list, those that
 * hold nothing but text as that text. Declarations and comments are passed over.
 */
export function parseXml(text: string): unknown {
  const root: Node = Object.create(null) as Node;
  const open: { name: string; node: Node; text: string }[] = [{ name: '', node: root, text: '' }];
  const close = (): void => {
    const done = open.pop();
    const parent = open.at(-1)?.node;
    if (!done || !parent) return;
    const said = foldSpace(decodeEntities(done.text));
    const isText = Object.keys(done.node).length === 0;
    if (!isText && said !== '') put(done.node, 'text', said);
    put(parent, done.name, isText ? said : done.node);
  };
  for (const [, end, name = '', attributes = '', empty, after = ''] of withoutData(text).matchAll(tag)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (end) {
      while (open.length > 1 && open.at(-1)?.name !== local && open.some((each) => each.name === local)) close();
      if (open.at(-1)?.name === local) close();
    } else if (open.length < deepest) {
      const node: Node = Object.create(null) as Node;
      for (const [, key = '', value = ''] of attributes.matchAll(attribute)) put(node, key.slice(key.indexOf(':') + 1), decodeEntities(value.slice(1, -1)));
      open.push({ name: local, node, text: '' });
      if (empty) close();
    }
    const last = open.at(-1);
    if (last) last.text += after;
  }
  while (open.length > 1) close();
  return root;
}

function put(node: Node, name: string, value: unknown): void {
  const before = node[name];
  if (before === undefined) node[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else node[name] = [before, value];
}

/** Character data as the text that it stands for. */
const withoutData = (text: string): string =>
  text.split('<![CDATA[').map((piece, at) => {
    const end = piece.indexOf(']]>');
    return at === 0 || end < 0 ? piece : piece.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;') + piece.slice(end + 3);
  }).join('');
