import type { Parts } from '../../bank-adapters/parts.ts';
import { queryAll } from '../../bank-adapters/reading/dom.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import type { PagePart } from '../../utils/messages/protocol.ts';
import { hasLedgerShape } from './ledger-shape.ts';

/** A script's text is looked at once. */
const looked = new WeakMap<Element, boolean>();

/** The parts that this page needs to be read and does not have yet, in the order in which they build on each other. */
export function findMissingParts(parts: Parts, page: PageView): PagePart[] {
  const missing: PagePart[] = [];
  if (parts.read === undefined) missing.push('reader');
  if (parts.makeTaught === undefined && parts.recipes !== undefined) missing.push('taught');
  if (parts.createAdapter === undefined && parts.banks.length > 0) missing.push('routes');
  if (parts.readResponses === undefined && (page.responses.length > 0 || bringsState(page.document))) missing.push('responses');
  return missing;
}

/** True where the page may have brought its rows along in a script of its own. */
const bringsState = (document: Document): boolean =>
  [...queryAll(document, 'script:not([src])')].some((script) => {
    const known = looked.get(script) ?? hasLedgerShape(script.textContent ?? '');
    looked.set(script, known);
    return known;
  });
