import { expect } from 'vitest';
import type { CatchUp, CatchUpReach } from '../../../utils/model/catch-up.ts';
import { addDays } from '../../../utils/model/iso-date.ts';
import { expectedAccount } from '../../demo-bank/expected.ts';
import { poll } from '../browsers/index.ts';
import { ledgerOf } from '../ledger-of.ts';
import { story, today, type Stage } from '../story.ts';
import type { Visit } from '../tidemark.ts';

/** Faster than a person, so that the stories are told in time; the pace itself is tested on its own. */
const quick = { from: 40, to: 120 };

async function catchUp({ tidemark }: Stage, { tabId }: Visit, reach: CatchUpReach): Promise<void> {
  await tidemark.setPace(quick);
  expect(await tidemark.site({ kind: 'catch-up', tabId, reach })).toEqual({ ok: true });
}

const ended = ({ tidemark }: Stage, { tabId }: Visit): Promise<CatchUp> =>
  poll(async () => [await tidemark.catchUp(tabId)].find((run) => run?.end !== undefined), { what: 'the end of catching up', timeoutMs: 80_000 });

story('from nothing, all that a bank shows on next pages is read, and is exactly the bank’s own ledger', async (stage) => {
  const statement = stage.at('nordlicht', '/konten/1164/umsaetze');
  await stage.tidemark.watch(statement);
  const visit = await stage.tidemark.visit(statement);
  await visit.stored();
  await catchUp(stage, visit, { kind: 'all' });
  const run = await ended(stage, visit);
  const expected = expectedAccount('nordlicht', 'savings', today).transactions;
  expect(run).toMatchObject({ end: 'no-more', rows: expected.length, pages: Math.ceil(expected.length / 40), reached: expected.at(-1)?.date });
  const [account] = await ledgerOf(stage.tidemark, statement);
  expect(account?.transactions).toEqual(expected);
});
