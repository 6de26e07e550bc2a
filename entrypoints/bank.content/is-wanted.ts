import { hasVisiblePasswordField } from '../../bank-adapters/choose/password-field.ts';
import { findRoots } from '../../bank-adapters/reading/roots.ts';
import type { Adapter, ObservedResponse, PageView } from '../../bank-adapters/types.ts';

// No pattern here may look back or ahead over the body: a page can send five megabytes of anything.
const dateLike = /\b(?:19|20)\d{2}-?[01]\d-?[0-3]\d|\b[0-3]?\d[./-][01]?\d[./-](?:20)?\d{2}\b|\b1[0-9]{9}(?:[0-9]{3})?\b|\b[0-3]?\d\.? \p{L}{3,12}\.? 20\d{2}\b/u;
const amountLike = /-?\d{1,12}[.,]\d{1,3}\b|(?:amount|balance|value|betrag|montant|importe|saldo)[a-z_]{0,20}"\s{0,4}:/i;
const listLike = /\[\s{0,40}\{|<\/[\w:.-]{1,60}>\s{0,40}<\w|\n[^\n,;\t]{0,200}[,;\t][^\n]{0,2000}\n/;

/**
 * Whether a response is worth keeping. Nothing is while a person could type a password. On the site of a named adapter
 * only what its routes name; elsewhere what has the shape of a list of things with dates and amounts, or what a
 * platform's adapter knows by its address.
 */
export function isWanted(response: ObservedResponse, view: PageView, adapters: readonly Adapter[], adapterId: string | undefined): boolean {
  if (hasVisiblePasswordField(view, findRoots(view.document))) return false;
  if (adapters.some((adapter) => knowsAddress(adapter, response, view))) return true;
  return adapterId === undefined && hasLedgerShape(response.body);
}

/** The adapter is surer of a blank page with this response than of the blank page alone. */
function knowsAddress(adapter: Adapter, response: ObservedResponse, view: PageView): boolean {
  if (adapter.about.id === 'generic') return false;
  const blank = { ...view, document: document.implementation.createHTMLDocument('') };
  return adapter.score({ ...blank, responses: [response] }) > adapter.score({ ...blank, responses: [] });
}

/** Cheap, and forgiving: the readers look closely. */
export const hasLedgerShape = (body: string): boolean => listLike.test(body) && dateLike.test(body) && amountLike.test(body);
