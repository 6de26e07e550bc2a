import { expect } from 'vitest';
import { poll, type DrivenPage } from '../browsers/index.ts';
import { story } from '../story.ts';

const said = (page: DrivenPage): Promise<string> => poll(async () => (await page.receipt()) || undefined, { what: 'the receipt on the page' });
const gone = (page: DrivenPage): Promise<true> => poll(async () => (await page.receipt()) === '', { what: 'the receipt to go', timeoutMs: 30_000 });

story('the page says what was read on it, and goes on as if nothing were there', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const { page } = await tidemark.visit(statement);
  expect(await said(page)).toMatch(/^40 new\. Complete to .*21.*, proven by the balance\.$/);
  await gone(page);
  expect(await page.evaluate(() => [...document.documentElement.children].map(({ tagName }) => tagName))).toEqual(['HEAD', 'BODY']);
  // Reloaded it would say nothing that was not said before.
  await page.goto(statement);
  await tidemark.site({ kind: 'capture-now', tabId: (await tidemark.pageStatuses())[0]?.tabId ?? 0 });
  expect(await said(page)).toMatch(/^0 new, 40 known\./);
});

story('no script of the page can read the receipt', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const { page } = await tidemark.visit(statement);
  await said(page);
  const found = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    const search = (text: string): boolean => {
      getSelection()?.removeAllRanges();
      return (globalThis as unknown as { find: (text: string) => boolean }).find(text);
    };
    const everything = [document.documentElement.outerHTML, document.documentElement.innerText, document.documentElement.textContent].join();
    // By asking for one number after the other, a page could find out what it may not read.
    const searched = ['40 new', 'proven by', 'Complete to', 'Tidemark'].filter(search);
    const canSearch = search('Kontostand');
    getSelection()?.selectAllChildren(document.documentElement);
    return {
      host: host?.outerHTML,
      root: host?.shadowRoot === null,
      hasChildren: host?.hasChildNodes(),
      box: JSON.stringify(host?.getBoundingClientRect().toJSON()),
      inText: /40 new|proven/.test(everything),
      selected: /40 new|proven/.test(String(getSelection())),
      searched,
      canSearch,
    };
  });
  expect(found).toMatchObject({ host: '<div></div>', root: true, hasChildren: false, inText: false, selected: false, searched: [], canSearch: true });
});

story('what was read while locked is said to be safe, and no figure of the ledger is told', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  await tidemark.lock('full');
  const { page } = await tidemark.visit(statement);
  expect(await said(page)).toBe('40 rows are kept safe until you unlock.');
});

story('a user who wants no receipt on pages gets none', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.finishOnboarding();
  await tidemark.dashboard.goto(`${tidemark.browser.extensionOrigin}/options.html#/settings`);
  await tidemark.dashboard.click({ role: 'checkbox', name: 'Receipt on the page' });
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  expect(await visit.page.receipt()).toBe('');
  expect(await visit.page.evaluate(() => document.documentElement.children.length)).toBe(2);
});
