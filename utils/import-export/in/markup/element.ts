import { failFile } from '../bank-file.ts';
import { attributeOf, cutMarkup } from './tokens.ts';

/** An element with what it holds. */
export interface Element {
  name: string;
  line: number;
  text: string;
  children: Element[];
  attributes: string;
}

/** Deeper than any statement goes. */
const deepest = 100;

/** The root element of an XML text. Fails with the line where a tag is not closed, or closed by another. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', line: 1, text: '', children: [], attributes: '' };
  const open = [root];
  for (const token of cutMarkup(text, true)) {
    const inner = open.at(-1) ?? root;
    if (token.kind === 'text') inner.text = inner.text === '' ? token.text : `${inner.text} ${token.text}`;
    else if (token.kind === 'close') {
      if (inner.name !== token.name || open.length === 1) failFile('malformed', token.line, token.name);
      open.pop();
    } else {
      const element: Element = { name: token.name, line: token.line, text: '', children: [], attributes: token.attributes };
      inner.children.push(element);
      if (!token.closed) open.push(element);
      if (open.length > deepest) failFile('malformed', token.line, token.name);
    }
  }
  const unclosed = open.at(-1) ?? root;
  if (unclosed !== root) failFile('cut-off', unclosed.line, unclosed.name);
  const [only, second] = root.children;
  if (only === undefined || second !== undefined || root.text !== '') return failFile('malformed', second?.line ?? 1);
  return only;
}

/** The children on a path of names, at its end all of that name. */
export function findAll(element: Element, path: string): Element[] {
  return path.split('/').reduce<Element[]>((found, name) => found.flatMap((each) => each.children.filter((child) => child.name === name)), [element]);
}

export const findFirst = (element: Element, path: string): Element | undefined => findAll(element, path)[0];

/** The text at the end of a path; `undefined` where there is none, or it is empty. */
export function textAt(element: Element, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = findFirst(element, path)?.text;
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

export const attribute = (element: Element, name: string): string | undefined => attributeOf(element.attributes, name);
