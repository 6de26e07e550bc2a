import type { IsoDate } from '../model/iso-date.ts';
import { monthOf } from '../model/iso-date.ts';
import type { Account, Origin } from '../model/ledger.ts';
import type { Outcome } from '../model/outcome.ts';
import type { AccountReceipt, Receipt } from '../model/receipt.ts';
import type { Contradiction, ResponseCounts } from '../model/site.ts';
import type { Statement, StatementAccount } from '../model/statement.ts';
import type { Draft, Vault } from '../vault/contract.ts';
import { idWithin } from './merge/identity/bank-ids.ts';
import type { Sender } from './merge/identity/find-shown.ts';
import { asSeenBy } from './merge/identity/links.ts';
import { findAccounts, removeAccount, saveAccount } from './accounts.ts';
import { forgetWays, saveContradictions, saveHealth } from './health.ts';
import { newAccount, updateAccount } from './merge/account.ts';
import type { PlacedRow } from './merge/statement.ts';
import { mergeStatement } from './merge/statement.ts';
import { noteStep } from './journal.ts';
import { recogniseAccounts } from './recognise.ts';
import { relateIn, withMonths } from './settle.ts';
import { saveSummary } from './summary.ts';

/** A page's capture as the background took it: parsed, with the site that the browser says it came from. */
export interface Capture {
  siteId: string;
  outcome: Outcome;
  /** Epoch milliseconds at which the page was read. */
  capturedAt: number;
  /** What became of the responses of the page load. */
  responses?: ResponseCounts;
}

/** What came from a file or through a connection. Its `siteId` names the source: all files are one, each connection one. */
export interface Delivery extends Capture {
  source: 'file' | 'connection';
  /** True where the source does not say whether spending has a minus: what is known of each account decides. */
  signsAreGuessed?: boolean;
  /** The name of the file, where it came from one. */
  file?: string;
  /** The step of the history that it belongs to; all that comes under one name is undone at once. A new one where it is not given. */
  step?: string;
}

export interface IngestContext {
  newId: () => string;
  now: number;
  /** The user's own calendar date of an instant. */
  dateOf: (instant: number) => IsoDate;
  /** Told what became of each row, before anything is committed: for a preview of an import. */
  onPlaced?: (placed: PlacedAccount) => void;
}

/** What became of one account of a capture. */
export interface PlacedAccount {
  accountId: string;
  /** `StatementAccount.key` of the statement's account that it is. */
  key: string;
  /** One for each of its rows. */
  rows: readonly PlacedRow[];
  /** Transactions of accounts that were joined with this one: under which id each is there now. */
  stays: ReadonlyMap<string, string>;
}

/** Merges a capture in one commit and gives its receipt. Throws `VaultError` where the vault does not take it. */
export const ingest = (vault: Vault, capture: Capture | Delivery, context: IngestContext): Promise<Receipt> =>
  vault.change((draft) => ingestInto(draft, capture, context));

/**
 * Merges a capture into a draft. Repeating it changes nothing, so a lost receipt may be asked for again. A site writes
 * only its own accounts. What contradicts what is known of an account is left out, and kept in mind; the other accounts are
 * merged.
 */
export async function ingestInto(draft: Draft, capture: Capture | Delivery, context: IngestContext): Promise<Receipt> {
  const { siteId, outcome, capturedAt } = capture;
  const sender: Sender = 'source' in capture ? { siteId, source: capture.source, signsAreGuessed: capture.signsAreGuessed === true } : { siteId, signsAreGuessed: false };
  if (outcome.kind !== 'rows' && outcome.kind !== 'balances') {
    if (sender.source === undefined) await saveHealth(draft, capture);
    return { kind: 'noted', outcome: outcome.kind };
  }
  const all = await findAccounts(draft);
  const own = all.flatMap((account) => asSeenBy(account, siteId) ?? []);
  const findContradicted = (shown: StatementAccount): Account | undefined => own.find((known) => contradicts(known, shown));
  const found = outcome.statement.accounts.flatMap((shown): Contradiction[] => {
    const known = findContradicted(shown);
    return known === undefined ? [] : [{ account: known.key, name: known.name, known: known.currency, shown: shown.currency, at: capturedAt }];
  });
  const listed = outcome.statement.accounts.filter((shown) => findContradicted(shown) === undefined).map((shown) => withSourcesIds(shown, sender));
  if (listed.length === 0) {
    if (sender.source === undefined) await saveContradictions(draft, siteId, { found, sound: [], at: capturedAt });
    return { kind: 'refused', code: 'invalid' };
  }

  const step = 'source' in capture ? (capture.step ?? context.newId()) : undefined;
  const start = (shown: StatementAccount): Account => newAccount(shown, { id: context.newId(), ...sender, at: capturedAt });
  const { months, recognised } = await recogniseAccounts(draft, listed, { all, sender, start });
  const accounts = new Map(all.map((account) => [account.id, account]));
  const receipts = recognised.map(({ given, shown, account: known, gone, stays }): AccountReceipt => {
    const merged = mergeStatement(months.ofAccount(known.id), shown, {
      accountId: known.id,
      origin: { siteId, ...originOf(outcome.statement, sender.source), ...fileOf(capture), at: capturedAt },
      newId: context.newId,
      ...(step === undefined ? {} : { step }),
    });
    months.place(merged.changed);
    context.onPlaced?.({ accountId: known.id, key: given.key, rows: merged.rows, stays });
    const updated = updateAccount(known, shown, { at: capturedAt, on: context.dateOf(capturedAt), isAtHome: known.siteId === siteId });
    const account = withMonths(updated, months);
    for (const { id } of gone) {
      accounts.delete(id);
      removeAccount(draft, id);
    }
    accounts.set(account.id, account);
    saveAccount(draft, account);
    return {
      accountId: account.id,
      added: merged.added,
      merged: merged.merged,
      unchanged: merged.unchanged,
      proof: shown.proof.result,
      ...(account.tidemark === undefined ? {} : { tidemark: account.tidemark.date }),
      ...(shown.coverage.rowsLeft === 0 ? {} : { left: shown.coverage.rowsLeft }),
    };
  });

  relateIn(months, [...accounts.values()]);
  months.save();
  if (sender.source === undefined) {
    const known = recognised.map(({ shown, account }) => ({ ...shown, key: account.key }));
    await saveHealth(draft, { ...capture, outcome: { ...outcome, statement: { ...outcome.statement, accounts: known } } });
    await saveContradictions(draft, siteId, { found, sound: recognised.map(({ account }) => account.key), at: capturedAt });
    await forgetWays(draft, recognised.flatMap(({ account }) => (account.aliases ?? []).map((key) => ({ siteId, key }))));
  }
  await saveSummary(draft, months.touched(), { accounts: [...accounts.values()], today: context.dateOf(context.now), now: context.now });
  const [added, changed] = [receipts.reduce((sum, each) => sum + each.added, 0), receipts.reduce((sum, each) => sum + each.merged, 0)];
  if (added + changed > 0 || step !== undefined) {
    const touched = [...months.touched().after.keys()];
    const { file } = fileOf(capture);
    await noteStep(draft, monthOf(context.dateOf(context.now)), { step: step ?? context.newId(), at: context.now, kind: step === undefined ? 'capture' : 'import', siteId, added, changed, months: touched, ...(file === undefined ? {} : { files: [file] }) });
  }
  return { kind: 'stored', outcome: outcome.kind, accounts: receipts };
}

/** What a file or a connection gives as ids, told apart from other sources' ids. */
function withSourcesIds(shown: StatementAccount, { siteId, source }: Sender): StatementAccount {
  if (source === undefined) return shown;
  const rows = shown.rows.map(({ bankId, ...row }) => {
    const id = bankId === undefined ? undefined : idWithin(siteId, bankId);
    return id === undefined ? row : { ...row, bankId: id };
  });
  return { ...shown, rows };
}

/** An account does not change its currency: a capture that says so has read something else. */
const contradicts = ({ key, aliases, currency }: Account, shown: StatementAccount): boolean =>
  (key === shown.key || aliases?.includes(shown.key) === true) && currency !== shown.currency;

const fileOf = (capture: Capture | Delivery): { file?: string } => ('file' in capture && capture.file !== undefined ? { file: capture.file } : {});

const originOf = ({ adapter, route }: Statement, source: Sender['source']): Pick<Origin, 'adapterId' | 'adapterVersion' | 'route'> => ({
  adapterId: adapter.id,
  adapterVersion: adapter.version,
  route: source ?? route,
});
