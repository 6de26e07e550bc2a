import { daysBetween } from '../../model/iso-date.ts';
import type { ImportedList, ImportPart } from '../../model/import.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { StatementAccount } from '../../model/statement.ts';
import type { Draft, Vault } from '../../vault/contract.ts';
import { findAccounts, saveAccount } from '../accounts.ts';
import type { IngestContext, PlacedAccount } from '../ingest.ts';
import { ingestInto } from '../ingest.ts';
import { keysOf, withLink } from '../merge/identity/links.ts';
import { monthsAround } from '../merge/months.ts';
import { openTheseMonths } from '../months.ts';
import { takeStagedRows } from './stage-rows.ts';

/** All files are one source: an account that one of them has shown is found again in the next. */
const filesId = 'files';

/** What reads files, as each transaction that came from one says. */
const adapter = { id: 'file', version: 1 };

/** Days between a new transaction and a known one of the same amount that it may be. */
const doubtfulDays = 3;

/**
 * Merges the staged lists of an import as one step of the history, list by list, and says what became of each;
 * `undefined` where a part is missing.
 */
export async function importInto(draft: Draft, step: string, parts: number, context: IngestContext): Promise<ImportedList[] | undefined> {
  const lists = await takeStagedRows(draft, step, parts);
  if (lists === undefined) return undefined;
  const imported: ImportedList[] = [];
  for (const list of lists) imported.push(await importList(draft, step, list, context));
  return imported;
}

/** Ends a change without a commit, and brings out what it would have come to. */
class Looked extends Error {
  readonly imported: ImportedList[] | undefined;
  constructor(imported: ImportedList[] | undefined) {
    super('Nothing was to be stored.');
    this.imported = imported;
  }
}

/** What `importInto` would come to. Nothing is stored. */
export async function previewImport(vault: Vault, step: string, parts: number, context: IngestContext): Promise<ImportedList[] | undefined> {
  try {
    return await vault.change(async (draft): Promise<never> => {
      throw new Looked(await importInto(draft, step, parts, context));
    });
  } catch (error) {
    if (error instanceof Looked) return error.imported;
    throw error;
  }
}

async function importList(draft: Draft, step: string, part: ImportPart, context: IngestContext): Promise<ImportedList> {
  const { file, list, name: fileName, signsAreGuessed } = part;
  const before = new Set((await findAccounts(draft)).map(({ id }) => id));
  const account = await giveTo(draft, part);
  const placed: PlacedAccount[] = [];
  const capture = {
    siteId: filesId,
    source: 'file' as const,
    step,
    ...(fileName === undefined ? {} : { file: fileName }),
    signsAreGuessed,
    capturedAt: context.now,
    outcome: { kind: account.rows.length > 0 ? ('rows' as const) : ('balances' as const), statement: { adapter, route: 'response' as const, fieldRoutes: {}, accounts: [account], disagreements: [] } },
  };
  const receipt = await ingestInto(draft, capture, { ...context, onPlaced: (each) => placed.push(each) });
  const [only] = placed;
  const [counts] = receipt.kind === 'stored' ? receipt.accounts : [];
  if (only === undefined || counts === undefined) throw new Error('A list of a file was not taken by the ledger.');
  const name = (await findAccounts(draft)).find(({ id }) => id === only.accountId)?.name ?? account.name;
  return {
    file,
    list,
    account: { id: only.accountId, name, isNew: !before.has(only.accountId) },
    added: counts.added,
    gained: counts.merged,
    known: counts.unchanged,
    doubtful: await countDoubtful(draft, account, only),
  };
}

/** The list under the key by which the account that the user chose is found: from now on files call it so. */
async function giveTo(draft: Draft, { account, accountId }: ImportPart): Promise<StatementAccount> {
  if (accountId === undefined) return account;
  const all = await findAccounts(draft);
  const chosen = all.find(({ id }) => id === accountId);
  if (chosen === undefined || chosen.currency !== account.currency) throw new Error('The account that was chosen is not there, or in another currency.');
  const isTaken = all.some((each) => each !== chosen && keysOf(each).some(({ siteId, key }) => siteId === filesId && key === account.key));
  const key = isTaken ? `${account.key} ${chosen.id}` : account.key;
  if (chosen.siteId !== filesId || chosen.key !== key) saveAccount(draft, withLink(chosen, { siteId: filesId, keys: [key] }));
  return { ...account, key };
}

/** New transactions beside one that was there already, of the same amount within a few days. */
async function countDoubtful(draft: Draft, { rows }: StatementAccount, { accountId, rows: placed }: PlacedAccount): Promise<number> {
  if (!placed.some(({ as }) => as === 'added')) return 0;
  const months = await openTheseMonths(draft, monthsAround(rows));
  const shown = new Set(placed.map(({ transactionId }) => transactionId));
  const added = new Set(placed.filter(({ as }) => as === 'added').map(({ transactionId }) => transactionId));
  const all = months.ofAccount(accountId);
  const others = Map.groupBy(all.filter(({ id }) => !shown.has(id)), ({ amountMinor }) => amountMinor);
  const mayBe = (one: Transaction): boolean => others.get(one.amountMinor)?.some((other) => Math.abs(daysBetween(one.date, other.date)) <= doubtfulDays) === true;
  return all.filter((each) => added.has(each.id) && mayBe(each)).length;
}
