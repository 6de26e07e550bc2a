const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const raw = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext']);

/** A document as markup, its doctype included. No-break spaces are written as they are: some parsers cut at an entity. */
export const writePage = ({ doctype, documentElement }: Document): string => `${doctype === null ? '' : writeDoctype(doctype)}${writeNode(documentElement)}`;

/** Old ones make browsers lay a page out in the old way. */
function writeDoctype({ name, publicId, systemId }: DocumentType): string {
  const ids = [...(publicId ? [`PUBLIC "${publicId}"`] : systemId ? ['SYSTEM'] : []), ...(systemId ? [`"${systemId}"`] : [])];
  return `<!DOCTYPE ${[name, ...ids].join(' ')}>`;
}

/** What is in an element or a fragment, as markup. */
export const writeInner = (parent: Node): string => {
  const parts: string[] = [];
  for (const child of parent.childNodes) parts.push(writeNode(child));
  return parts.join('');
};

function writeNode(node: Node): string {
  if (node.nodeType === 3) return writeText(node.nodeValue ?? '', node.parentNode?.nodeName ?? '');
  return node.nodeType === 1 ? writeElement(node as Element) : '';
}

function writeElement(element: Element): string {
  const name = element.localName;
  const attributes = Array.from(element.attributes, ({ name: key, value }) => (value === '' ? ` ${key}` : ` ${key}="${escapeMarkup(value).replaceAll('"', '&quot;')}"`)).join('');
  if (voids.has(name)) return `<${name}${attributes}>`;
  return `<${name}${attributes}>${writeInner(contentOf(element) ?? element)}</${name}>`;
}

/** A template keeps its tree apart. */
const contentOf = (element: Element): DocumentFragment | undefined => (element.localName === 'template' ? (element as HTMLTemplateElement).content : undefined);

/** What is not parsed as markup is not written as such; an end that stands in it would end it too early. */
const writeText = (text: string, parent: string): string => (raw.has(parent.toLowerCase()) ? text.replaceAll('</', String.raw`<\/`) : escapeMarkup(text));

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
