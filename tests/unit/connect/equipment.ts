/** A service, a vault in memory and a clock that is turned by hand. */
import type { Wire } from '../../../utils/connect/contract.ts';
import { ConnectionError } from '../../../utils/connect/contract.ts';
import { addConnection } from '../../../utils/connect/add-connection.ts';
import type { Pulled } from '../../../utils/connect/pull.ts';
import { pullConnection } from '../../../utils/connect/pull.ts';
import { parseRetryAfter } from '../../../utils/connect/wire.ts';
import { ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { Transaction } from '../../../utils/model/ledger.ts';
import type { ServiceTransaction, SimplefinService } from '../../fakes/simplefin/service.ts';
import { createSimplefinService } from '../../fakes/simplefin/service.ts';
import { FakeVault } from '../ledger/fake-vault.ts';

export const noon = Date.parse('2026-11-22T12:00:00Z');
export const dayMs = 86_400_000;
const origin = 'https://bridge.example';

/** Noon UTC of a day, as servers write a date without a time. */
export const posted = (date: string): number => Date.parse(`${date}T12:00:00Z`) / 1_000;

export const transaction = (id: string, date: string, amount: string, description: string, more: Partial<ServiceTransaction> = {}): ServiceTransaction => ({ id, posted: posted(date), amount, description, ...more });

export interface Bench {
  service: SimplefinService;
  vault: FakeVault;
  wire: Wire;
  /** Turned by tests. */
  clock: { now: number };
  granted: Set<string>;
  connect: (setup?: string) => Promise<string>;
  pull: (id: string) => Promise<Pulled>;
  transactions: () => Promise<Transaction[]>;
  /** `start-date` and `end-date` of each request for accounts, as days. */
  asked: () => { from: string; to: string }[];
}

export function createBench(): Bench {
  const service = createSimplefinService(() => origin);
  const vault = new FakeVault();
  const clock = { now: noon };
  const granted = new Set(['bridge.example']);
  const wire: Wire = async ({ method, url, authorisation }) => {
    if (url.origin !== origin || url.username !== '' || url.password !== '') throw new Error('Asked where it should not.');
    const answer = service.handle({ method, path: url.pathname + url.search, authorisation });
    if (answer === 'silent') throw new ConnectionError('unreachable');
    const retryAt = parseRetryAfter(answer.headers?.['retry-after'] ?? null, clock.now);
    return { status: answer.status, body: answer.body, ...(retryAt === undefined ? {} : { retryAt }) };
  };
  let next = 0;
  const newId = (): string => `id${(next += 1)}`;
  const now = async (): Promise<number> => clock.now;
  const hasHost = async (host: string): Promise<boolean> => granted.has(host);
  return {
    service,
    vault,
    wire,
    clock,
    granted,
    connect: (setup = service.newToken()) => addConnection({ vault, wire, now, hasHost, newMark: newId }, { kind: 'simplefin', setup }),
    pull: (id) =>
      pullConnection({ vault, wire, now, hasHost, deliver: (delivery) => ingest(vault, delivery, { newId, now: clock.now, dateOf: (instant) => localDate(new Date(instant)) }) }, id),
    transactions: async () => (await readVaultLedger(vault).readTransactions()).transactions,
    asked: () =>
      service.asked.flatMap((each) => {
        const { pathname, searchParams } = new URL(each.split(' ')[1] ?? '/', origin);
        const day = (name: string): string => new Date(Number(searchParams.get(name)) * 1_000).toISOString().slice(0, 10);
        return pathname.endsWith('/accounts') ? [{ from: day('start-date'), to: day('end-date') }] : [];
      }),
  };
}
