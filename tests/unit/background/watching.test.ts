import { beforeEach, describe, expect, test } from 'vitest';
import { createWatching } from '../../../entrypoints/background/watching/watching.ts';
import { FakeBrowser, bank } from './watching-equipment.ts';

let browser: FakeBrowser;
let watching: ReturnType<typeof createWatching>;
beforeEach(() => {
  browser = new FakeBrowser();
  watching = createWatching(browser.equipment);
});

const grant = (...patterns: string[]): Promise<void> => {
  for (const pattern of patterns) browser.granted.add(pattern);
  return watching.onGranted(patterns);
};

describe('a granted permission', () => {
  test('watches the whole of a known bank, the reader registered before the observer', async () => {
    await grant(...bank.sites);
    expect(browser.sites).toEqual([{ id: 'de-bank', label: 'Die Bank', patterns: bank.sites, adapterId: 'de-bank', addedAt: 1_000, pageOnly: false }]);
    expect(browser.registered).toEqual([
      { id: 'bank de-bank', files: ['/banks/de-bank.js', '/content-scripts/bank.js'], world: 'ISOLATED', matches: bank.sites },
      { id: 'observe de-bank', files: ['/content-scripts/observe.js'], world: 'MAIN', matches: bank.sites },
    ]);
  });

  test('watches everything below the registrable domain of another bank', async () => {
    await grant('https://*.smallbank.co.uk/*', 'https://smallbank.co.uk/*');
    expect(browser.sites).toMatchObject([{ id: 'smallbank.co.uk', patterns: ['https://*.smallbank.co.uk/*', 'https://smallbank.co.uk/*'] }]);
  });

  test.each([['https://*/*'], ['https://*.uk/*'], ['<all_urls>'], ['http://bank.example/*']])('%s alone watches nothing', async (pattern) => {
    await grant(pattern);
    expect(browser.sites).toEqual([]);
  });

  test('of a part of a bank’s hosts watches nothing yet', async () => {
    await grant('https://banking.example.net/*');
    expect(browser.sites).toEqual([]);
  });

  test('has open tabs of the site read at once, reader first, and no others', async () => {
    browser.tabs.set(1, 'https://banking.example.net/accounts').set(2, 'https://elsewhere.example/');
    await grant(...bank.sites);
    expect(browser.said.filter((line) => line.startsWith('inject'))).toEqual([
      'inject /banks/de-bank.js /content-scripts/bank.js into 1 (ISOLATED)',
      'inject /content-scripts/observe.js into 1 (MAIN)',
    ]);
  });

  test('told twice, by the browser and by the popup, starts no second reader', async () => {
    browser.tabs.set(1, 'https://banking.example.net/accounts');
    for (const pattern of bank.sites) browser.granted.add(pattern);
    const replies = await Promise.all([watching.watch('de-bank', bank.sites), watching.onGranted(bank.sites), watching.watch('de-bank', bank.sites)]);
    expect(replies[0]).toEqual({ ok: true });
    expect(browser.sites).toHaveLength(1);
    expect(browser.said.filter((line) => line.startsWith('inject'))).toHaveLength(2);
  });
});

describe('the popup’s wish to watch', () => {
  test('is refused without the permission', async () => {
    expect(await watching.watch('de-bank', bank.sites)).toEqual({ ok: false, code: 'not-granted' });
    expect(browser.registered).toEqual([]);
  });

  test('is refused under another name than the site’s own', async () => {
    for (const pattern of bank.sites) browser.granted.add(pattern);
    expect(await watching.watch('other-bank', bank.sites)).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('a watched site', () => {
  beforeEach(async () => {
    browser.tabs.set(1, 'https://banking.example.net/accounts');
    await grant(...bank.sites);
    browser.said = [];
  });

  test('is not registered again where all is as it should be', async () => {
    await watching.sync();
    expect(browser.said).toEqual([]);
  });

  test('is registered anew as a whole where one script is missing, for the order’s sake', async () => {
    browser.registered = browser.registered.filter(({ id }) => id !== 'bank de-bank');
    await watching.sync();
    expect(browser.said).toEqual(['unregister observe de-bank', 'register bank de-bank', 'register observe de-bank']);
  });

  test('is registered again after an update that forgot it', async () => {
    browser.registered = [];
    await watching.sync();
    expect(browser.said).toEqual(['register bank de-bank', 'register observe de-bank']);
  });

  test('has no observer where only the page is to be read', async () => {
    expect(await watching.setPageOnly('de-bank', true)).toEqual({ ok: true });
    expect(browser.registered.map(({ id }) => id)).toEqual(['bank de-bank']);
    await watching.setPageOnly('de-bank', false);
    expect(browser.registered.map(({ id }) => id)).toEqual(['bank de-bank', 'observe de-bank']);
  });

  test('unwatched, is off the list, unregistered, stopped in its tabs, and gives the permission back', async () => {
    expect(await watching.unwatch('de-bank')).toEqual({ ok: true });
    expect(browser.sites).toEqual([]);
    expect(browser.said).toEqual(['unregister bank de-bank', 'unregister observe de-bank', 'stop 1', `remove ${bank.sites.join(' ')}`]);
    expect(await watching.unwatch('de-bank')).toEqual({ ok: false, code: 'not-found' });
  });

  test('whose permission the user takes back is not watched any more, and its tabs stop', async () => {
    browser.lastRead.set('de-bank', [1]);
    browser.granted.delete('https://banking.example.net/*');
    browser.granted.delete('https://*.bank.example.de/*');
    await watching.onRevoked();
    expect(browser.sites).toEqual([]);
    expect(browser.registered).toEqual([]);
    expect(browser.said).toContain('stop 1');
  });

  test('is read again on request, by a new reader where the old one is gone', async () => {
    expect(await watching.captureNow(1)).toEqual({ ok: true });
    expect(browser.said).toEqual(['capture 1']);
    browser.readers.clear();
    await watching.captureNow(1);
    expect(browser.said).toContain('inject /banks/de-bank.js /content-scripts/bank.js into 1 (ISOLATED)');
  });

  test('a tab of another site is not read on request', async () => {
    browser.tabs.set(2, 'https://elsewhere.example/');
    expect(await watching.captureNow(2)).toEqual({ ok: false, code: 'not-found' });
    expect(await watching.captureNow(99)).toEqual({ ok: false, code: 'not-found' });
  });
});
