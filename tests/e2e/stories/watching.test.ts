import { expect } from 'vitest';
import { ledgerOf } from '../ledger-of.ts';
import { story } from '../story.ts';
import { siteOf, type Tidemark } from '../tidemark.ts';

/** Ids of the content scripts that the browser will start by itself. */
const registered = (tidemark: Tidemark): Promise<string[]> =>
  tidemark.dashboard.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map((script) => script.id).sort());

declare const chrome: { scripting: { getRegisteredContentScripts: () => Promise<{ id: string }[]> } };

story('a grant that comes when the popup is long closed finishes the watch, and the open page is read at once', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  const visit = await tidemark.visit(statement);
  expect(await tidemark.pageStatuses()).toEqual([]);
  expect(await registered(tidemark)).toEqual([]);

  await tidemark.browser.announceGrant(siteOf(statement).patterns);
  expect(await visit.stored()).toMatchObject({ outcome: 'rows' });
  expect(await registered(tidemark)).toHaveLength(2);
});

story('the popup watches the page that lies before it', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  const visit = await tidemark.visit(statement);
  const popup = await tidemark.browser.openExtensionPage(`popup.html?tab=${visit.tabId}`);
  await popup.click({ role: 'button', name: /^watch/i });
  await visit.stored();
  await popup.waitFor((rows) => document.body.textContent.includes(rows), { what: 'the receipt in the popup' }, '40');
});

story('unwatching stops the reading and keeps what was captured', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  await visit.leave();

  expect(await tidemark.site({ kind: 'unwatch', siteId: siteOf(statement).id })).toEqual({ ok: true });
  expect(await registered(tidemark)).toEqual([]);
  const older = await tidemark.visit(at('nordlicht', '/konten/5507/umsaetze?seite=2'));
  await older.page.waitFor(() => document.readyState === 'complete', { what: 'the older page' });
  expect((await ledgerOf(tidemark, statement))[0]?.transactions).toHaveLength(40);
  expect((await tidemark.pageStatuses()).filter((status) => status.tabId === older.tabId)).toEqual([]);
});

story('forgetting a site deletes its accounts and leaves the others', async ({ tidemark, at }) => {
  const german = at('nordlicht', '/konten/5507/umsaetze');
  const british = at('tideway', '/app/accounts/ac-2291');
  for (const url of [german, british]) {
    await tidemark.watch(url);
    const visit = await tidemark.visit(url);
    await visit.stored();
    await visit.leave();
  }
  const kept = await ledgerOf(tidemark, british);
  expect(await tidemark.site({ kind: 'forget', siteId: siteOf(german).id })).toMatchObject({ ok: true });
  expect(await ledgerOf(tidemark, german)).toEqual([]);
  expect(await ledgerOf(tidemark, british)).toEqual(kept);
});

story('deleting an account deletes its rows and no others', async ({ tidemark, at }) => {
  const home = at('nordlicht', '/uebersicht');
  await tidemark.watch(home);
  for (const mask of ['5507', '1164']) {
    const visit = await tidemark.visit(at('nordlicht', `/konten/${mask}/umsaetze`));
    await visit.stored();
    await visit.leave();
  }
  const [savings, current] = await ledgerOf(tidemark, home);
  expect(await tidemark.command('ledger/apply', { kind: 'delete-account', accountId: current?.id ?? '' })).toEqual({ ok: true });
  expect(await ledgerOf(tidemark, home)).toEqual([savings]);
});

story('erasing everything leaves no vault, no site and no script', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  await visit.leave();

  expect(await tidemark.command('vault/apply', { kind: 'erase-everything' })).toEqual({ ok: true });
  expect(await registered(tidemark)).toEqual([]);
  expect(await tidemark.dashboard.evaluate(async () => (await indexedDB.databases()).map((database) => database.name))).toEqual([]);
  expect(await tidemark.readBack()).toEqual([]);
  expect(await tidemark.site({ kind: 'unwatch', siteId: siteOf(statement).id })).toEqual({ ok: false, code: 'not-found' });
});
