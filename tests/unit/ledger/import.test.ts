import { beforeEach, describe, expect, test } from 'vitest';
import { clearStagedRows, importInto, previewImport, stageRows } from '../../../utils/ledger/import/index.ts';
import type { IngestContext } from '../../../utils/ledger/index.ts';
import { ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { ImportedList, ImportPart } from '../../../utils/model/import.ts';
import type { Transaction } from '../../../utils/model/ledger.ts';
import type { StatementAccount, StatementRow } from '../../../utils/model/statement.ts';
import { FakeVault } from './fake-vault.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
let vault: FakeVault;
let lastId = 0;
const context: IngestContext = { newId: () => `id ${(lastId += 1)}`, now, dateOf: (instant) => localDate(new Date(instant), 'UTC') };
beforeEach(() => {
  vault = new FakeVault();
  lastId = 0;
});

const row = (date: string, amountMinor: number, description: string): StatementRow => ({ date, amountMinor, currency: 'EUR', description, pending: false });
const rows = Array.from({ length: 12 }, (_, at) => row(`2026-11-${String(20 - at).padStart(2, '0')}`, -1_000 - at * 7, `Shop number ${at}`));
const account = (shown: Partial<StatementAccount> & Pick<StatementAccount, 'rows'>): StatementAccount => ({
  key: 'DE44200400000538917600',
  name: 'Current account',
  mask: '7600',
  kind: 'deposit',
  currency: 'EUR',
  coverage: { hasOlder: true, rowsLeft: 0 },
  proof: { result: 'unprovable', why: 'no-balances' },
  ...shown,
});
const part = (shown: StatementAccount, more: Partial<ImportPart> = {}): ImportPart => ({ file: 0, list: 0, account: shown, signsAreGuessed: false, ...more });

const capture = (shown: StatementAccount): Promise<unknown> =>
  ingest(vault, { siteId: 'bank.example', capturedAt: now, outcome: { kind: 'rows', statement: { adapter: { id: 'generic', version: 1 }, route: 'page', fieldRoutes: {}, accounts: [shown], disagreements: [] } } }, context);
const held = async (): Promise<Transaction[]> => (await readVaultLedger(vault).readTransactions()).transactions;
const stage = async (...parts: ImportPart[]): Promise<void> => {
  for (const [at, each] of parts.entries()) await stageRows(vault, 'step', at, each);
};
const commit = (parts: number): Promise<ImportedList[] | undefined> => vault.change((draft) => importInto(draft, 'step', parts, context));

describe('importing rows of files', () => {
  test('what was staged is looked at without being stored, and committed at once', async () => {
    await stage(part(account({ rows: rows.slice(0, 5) })), part(account({ rows: rows.slice(5) })));
    const before = [...vault.documents];
    expect(await previewImport(vault, 'step', 2, context)).toMatchObject([{ account: { isNew: true }, added: 12, known: 0, doubtful: 0 }]);
    expect([...vault.documents]).toEqual(before);
    expect(await held()).toEqual([]);
    expect(await commit(2)).toMatchObject([{ added: 12 }]);
    expect(await held()).toHaveLength(12);
    expect([...vault.documents.keys()].some((key) => key.startsWith('staged'))).toBe(false);
  });

  test('the same file twice adds nothing', async () => {
    await stage(part(account({ rows })));
    await commit(1);
    const once = await held();
    await stage(part(account({ rows })));
    expect(await commit(1)).toMatchObject([{ account: { isNew: false }, added: 0, known: 12 }]);
    expect(await held()).toEqual(once);
  });

  test('days that the page has shown already merge with it', async () => {
    await capture(account({ rows: rows.slice(0, 8) }));
    await stage(part(account({ rows })));
    expect(await commit(1)).toMatchObject([{ account: { isNew: false }, added: 4, doubtful: 0 }]);
    expect(await held()).toHaveLength(12);
  });

  test('an account that the user chose takes the rows, and is found again by itself', async () => {
    await capture(account({ key: '1234', mask: '1234', name: 'Everyday', rows: [row('2026-10-01', -500, 'Bakery')] }));
    const [{ accountId = '' } = {}] = await held();
    const nameless = account({ key: 'transactions', name: 'transactions', rows });
    const { mask: _none, ...bare } = nameless;
    await stage(part(bare, { accountId }));
    expect(await commit(1)).toMatchObject([{ account: { id: accountId, name: 'Everyday', isNew: false }, added: 12 }]);
    await stage(part(bare));
    expect(await commit(1)).toMatchObject([{ account: { id: accountId, isNew: false }, added: 0 }]);
  });

  test('a new transaction beside a known one of the same amount is counted as doubtful', async () => {
    await stage(part(account({ rows: [row('2026-11-10', -4_250, 'Garage Miller')] })));
    await commit(1);
    await stage(part(account({ rows: [row('2026-11-12', -4_250, 'Quite another name'), row('2026-11-12', -990, 'Kiosk')] })));
    expect(await previewImport(vault, 'step', 1, context)).toMatchObject([{ added: 2, doubtful: 1 }]);
  });

  test('parts that are missing or were swept are not imported by half', async () => {
    await stage(part(account({ rows: rows.slice(0, 5) })));
    expect(await commit(2)).toBeUndefined();
    await clearStagedRows(vault);
    expect(await commit(1)).toBeUndefined();
    expect(await held()).toEqual([]);
  });
});
