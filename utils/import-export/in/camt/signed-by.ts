import type { Minor } from '../../../model/money.ts';
import { failFile } from '../bank-file.ts';
import type { Element } from '../markup/element.ts';
import { textAt } from '../markup/element.ts';

/** An amount with the sign that its element gives it; fails where it gives none. */
export function signedBy(element: Element, amountMinor: Minor): Minor {
  const way = textAt(element, 'CdtDbtInd');
  if (way !== 'CRDT' && way !== 'DBIT') return failFile('missing-sign', element.line, 'CdtDbtInd');
  return way === 'DBIT' && amountMinor !== 0 ? -amountMinor : amountMinor;
}
