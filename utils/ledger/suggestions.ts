import type { IsoMonth } from '../model/iso-date.ts';
import type { Suggestion, SuggestionPair, SuggestionsDocument } from '../model/suggestion.ts';
import type { Draft, Vault } from '../vault/contract.ts';
import { monthRef, monthSchema, readDocument, readDocuments, suggestionsRef, suggestionsSchema } from './documents.ts';
import { monthsBeside } from './merge/months.ts';
import { askAbout } from './merge/review/ask-about.ts';
import { findPairs, suggestionRules } from './merge/review/find-pairs.ts';

/*
 * What is to be reviewed is kept beside the summary, found with the change that raises or answers it: after a change only
 * the months that it touched, with those beside them, are looked at again.
 */

/** Looks again for what the touched months raise. Gives how much there is to review. Call it after the months have been put. */
export async function saveSuggestions(draft: Draft, touched: readonly IsoMonth[]): Promise<number> {
  const stored = parseSuggestions(await draft.get(suggestionsRef.kind, suggestionsRef.key));
  const months = stored === undefined ? await findAll(draft) : await findAgain(draft, stored, touched);
  draft.put(suggestionsRef.kind, suggestionsRef.key, { version: suggestionRules, months } satisfies SuggestionsDocument);
  return months.reduce((sum, { pairs }) => sum + pairs.length, 0);
}

type MonthPairs = SuggestionsDocument['months'];

async function findAll(draft: Draft): Promise<MonthPairs> {
  const documents = await readDocuments(draft, 'month', monthSchema);
  return inOrder(findPairs(documents.flatMap(({ transactions }) => transactions)));
}

async function findAgain(draft: Draft, { months }: SuggestionsDocument, touched: readonly IsoMonth[]): Promise<MonthPairs> {
  const raised = monthsBeside(touched);
  const documents = await Promise.all(monthsBeside(raised).map((month) => readDocument(draft, monthRef(month), monthSchema)));
  const found = findPairs(documents.flatMap((document) => document?.transactions ?? []));
  const untouched = months.filter(({ month }) => !raised.includes(month)).map(({ month, pairs }) => [month, pairs] as const);
  return inOrder(new Map([...untouched, ...[...found].filter(([month]) => raised.includes(month))]));
}

const inOrder = (months: ReadonlyMap<IsoMonth, SuggestionPair[]>): MonthPairs =>
  [...months].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([month, pairs]) => ({ month, pairs }));

/** What other rules found is as good as nothing. */
function parseSuggestions(value: unknown): SuggestionsDocument | undefined {
  const document = suggestionsSchema.safeParse(value).data;
  return document?.version === suggestionRules ? document : undefined;
}

/** The questions of a vault's ledger, newest first. Found from the whole ledger where no change has found them yet. */
export async function readSuggestions(vault: Pick<Vault, 'read' | 'list'>): Promise<Suggestion[]> {
  const stored = parseSuggestions(await vault.read(suggestionsRef.kind, suggestionsRef.key));
  const pairs = stored?.months.flatMap((each) => each.pairs);
  const names = pairs === undefined ? undefined : [...new Set(pairs.flatMap(({ pair }) => pair.map(({ month }) => month)))];
  const values = names === undefined ? (await vault.list('month')).documents.map(({ value }) => value) : await Promise.all(names.map((month) => vault.read('month', month)));
  const transactions = values.flatMap((value) => monthSchema.safeParse(value).data?.transactions ?? []);
  return askAbout(pairs ?? [...findPairs(transactions).values()].flat(), transactions);
}
