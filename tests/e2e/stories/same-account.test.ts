import { expect } from 'vitest';
import { poll } from '../browsers/index.ts';
import { story } from '../story.ts';
import { siteOf } from '../tidemark.ts';

story('an account watched while its page is open stays one, whatever is read of it later', async ({ tidemark, at }) => {
  const statement = at('harborcreek', '/account/c0a8e6b2-4f1d-4b7a-9e35-2d71f08a6c44');
  const visit = await tidemark.visit(statement);
  await visit.page.waitFor(() => document.body.textContent.includes('Everyday Checking'), { what: 'the bank’s page' });
  // Its data has passed unseen: what is on the page is all there is to read.
  await tidemark.watch(statement, visit.tabId);
  const first = await visit.stored();
  const [shown] = await tidemark.readBack();

  await visit.page.goto(statement);
  await poll(async () => (await tidemark.pageStatuses()).find((each) => each.adapter?.id === 'platform-banno' && each.at >= first.at && each.receipt.kind === 'stored'), { what: 'the capture of its data' });
  const known = await poll(async () => {
    const accounts = await tidemark.readBack();
    return accounts.some(({ mask }) => mask === '4417') ? accounts : undefined;
  }, { what: 'its number' });
  const account = known.find(({ mask }) => mask === '4417');
  expect(account?.id).toBe(shown?.id);
  expect(account?.transactions.length).toBeGreaterThanOrEqual(shown?.transactions.length ?? 0);
  // The data tells of another account, too, of which there are no rows yet.
  expect(known.filter((each) => each !== account).flatMap(({ transactions }) => transactions)).toEqual([]);

  await tidemark.site({ kind: 'set-page-only', siteId: siteOf(statement).id, pageOnly: true });
  await visit.leave();
  const again = await tidemark.visit(statement);
  await again.stored();
  const sizes = (accounts: typeof known): unknown[] => accounts.map(({ id, transactions }) => [id, transactions.length]).toSorted();
  expect(sizes(await tidemark.readBack())).toEqual(sizes(known));
});
