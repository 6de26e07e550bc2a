import { failFile } from '../bank-file.ts';
import type { Element } from '../markup/element.ts';
import { cutMarkup } from '../markup/tokens.ts';

/** Deeper than any statement goes. */
const deepest = 60;

/** Aggregates that must be closed: were their end missing, transactions would run into one another. */
const mustClose = /^(?:OFX|.*MSGSRSV\d|.*TRNRS|.*STMTRS|.*LISTP?|STMTTRNP?|.*BAL|.*ACCTFROM|STATUS|PAYEE|(?:ORIG)?CURRENCY|INVTRAN|INVBANKTRAN|INVBUY|INVSELL|SECID|SONRS|FI)$/;

/**
 * The `OFX` element of a file of version 1 or 2. In SGML a value ends where the next tag begins, and an empty one may
 * stand without an end of its own. Fails and names the line where an aggregate is not closed.
 */
export function parseOfx(text: string): Element {
  const start = text.search(/<OFX\s*>/i);
  if (start < 0) return failFile('no-statement', 1, 'OFX');
  const before = (text.slice(0, start).match(/\n/g) ?? []).length;
  const root: Element = { name: '', line: 1, text: '', children: [], attributes: '' };
  const open = [root];
  let lastLine = before + 1;
  for (const token of cutMarkup(text.slice(start), false)) {
    const line = token.line + before;
    lastLine = line;
    if (token.kind === 'close') closeElement(open, token.name.toUpperCase(), line);
    else if (token.kind === 'open') {
      closeValue(open);
      const element: Element = { name: token.name.toUpperCase(), line, text: '', children: [], attributes: '' };
      (open.at(-1) ?? root).children.push(element);
      if (!token.closed) open.push(element);
      if (open.length > deepest) failFile('malformed', line, element.name);
    } else {
      const inner = open.at(-1) ?? root;
      if (inner === root) failFile('malformed', line);
      inner.text = inner.text === '' ? token.text : `${inner.text} ${token.text}`;
    }
  }
  const unclosed = open.at(-1) ?? root;
  if (unclosed !== root) failFile('cut-off', lastLine, unclosed.name);
  const [only] = root.children;
  return only ?? failFile('no-statement', 1, 'OFX');
}

/** A tag that has its text is a value, and ends where another tag begins. */
function closeValue(open: Element[]): void {
  const inner = open.at(-1);
  if (inner === undefined || inner.text === '' || inner.children.length > 0) return;
  if (!mustClose.test(inner.name)) open.pop();
}

function closeElement(open: Element[], name: string, line: number): void {
  const at = open.findLastIndex((each) => each.name === name);
  if (at < 1) {
    // The end of a value that has ended already, or of nothing.
    if (open.at(-1)?.children.at(-1)?.name !== name) failFile('malformed', line, name);
    return;
  }
  // What lies open above it are values without text: what seems to be in them came after them.
  while (open.length > at + 1) {
    const left = open.pop();
    if (left === undefined) return;
    if (left.text === '' && mustClose.test(left.name)) failFile('malformed', left.line, left.name);
    open.at(-1)?.children.push(...left.children.splice(0));
  }
  open.pop();
}
