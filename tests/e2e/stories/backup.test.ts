import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { DrivenPage } from '../browsers/index.ts';
import { poll } from '../browsers/index.ts';
import { downloadsOf } from '../browsers/profile.ts';
import { searchFolder } from '../search-profile.ts';
import { story } from '../story.ts';
import type { Tidemark } from '../tidemark.ts';

declare const chrome: {
  alarms: { create: (name: string, info: { when: number }) => Promise<void> | void };
  downloads: { search: (query: Record<string, never>) => Promise<{ filename: string; state: string }[]> };
};

const passphrase = 'harbour lantern copper drift';
const next = 'window anchor mosaic thunder';

const sees = (page: DrivenPage, text: string): Promise<unknown> =>
  page.waitFor((wanted) => document.body.textContent.includes(wanted), { what: `“${text}” on the screen`, timeoutMs: 20_000 }, text);

const press = (page: DrivenPage, name: string): Promise<void> => page.click({ role: 'button', name });

async function fill(page: DrivenPage, label: string, value: string): Promise<void> {
  const id = await page.waitFor((wanted) => [...document.querySelectorAll('label')].find((each) => each.textContent.trim() === wanted)?.htmlFor, { what: `the field “${label}”` }, label);
  await page.type(`[id="${id}"]`, value);
}

/** As when a person has chosen it in the browser's own window. */
const choose = (page: DrivenPage, name: string, bytes: Buffer): Promise<unknown> =>
  page.waitFor(
    (fileName, base64) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (input === null) return false;
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], fileName));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    { what: 'the field for a file' },
    name,
    bytes.toString('base64'),
  );

async function open(page: DrivenPage, name: string, bytes: Buffer, secret: string): Promise<void> {
  await choose(page, name, bytes);
  await fill(page, 'Recovery code or passphrase', secret);
  await press(page, 'Open');
}

/** A ledger of two accounts under a passphrase. Gives its recovery code. */
async function fillLedger(tidemark: Tidemark, statements: string[]): Promise<string> {
  for (const statement of statements) {
    await tidemark.watch(statement);
    const visit = await tidemark.visit(statement);
    await visit.stored();
    await visit.leave();
  }
  const reply = await tidemark.command('vault/apply', { kind: 'protect', passphrase });
  await tidemark.finishOnboarding();
  return (reply.ok && reply.recoveryCode) || expect.fail('no recovery code');
}

interface Backup {
  name: string;
  bytes: Buffer;
  code: string;
}

/** Makes a backup by hand, as the settings do it. */
async function backUp(tidemark: Tidemark, code: string): Promise<Backup> {
  const settings = await tidemark.browser.openExtensionPage('options.html#/settings');
  await setUp(settings, code);
  await press(settings, 'Back up now');
  const name = await settings.waitFor(() => /tidemark-[\d-]+\.age/.exec(document.body.textContent)?.[0], { what: 'the name of the backup' });
  const bytes = await savedIn(tidemark, name);
  await settings.close();
  return { name, bytes, code };
}

async function setUp(settings: DrivenPage, code: string): Promise<void> {
  await press(settings, 'Set up');
  await fill(settings, 'Recovery code', code);
  await press(settings, 'Set up backups');
  await sees(settings, 'Back up now');
}

const savedIn = async (tidemark: Tidemark, name: string): Promise<Buffer> => {
  const file = path.join(downloadsOf(tidemark.browser.profileDir), name);
  return poll(async () => (existsSync(file) && readFileSync(file).length > 0 ? readFileSync(file) : undefined), { what: `the file ${name}` });
};

story('a backup brings everything back after all was erased, by the recovery code alone', async ({ tidemark, at }) => {
  const code = await fillLedger(tidemark, [at('nordlicht', '/konten/5507/umsaetze')]);
  const before = await tidemark.readBack();
  expect(before[0]?.transactions).toHaveLength(40);

  const settings = await tidemark.browser.openExtensionPage('options.html#/settings');
  await press(settings, 'Set up');
  await fill(settings, 'Recovery code', 'AAAA-BBBB-CCCC-DDDD-EEEEE-FFFFF');
  await press(settings, 'Set up backups');
  await sees(settings, 'One of the two is not this ledger’s.');
  await fill(settings, 'Recovery code', code.toLowerCase());
  await fill(settings, 'Passphrase, to open backups with it too', passphrase);
  await press(settings, 'Set up backups');
  await press(settings, 'Back up now');
  const name = await settings.waitFor(() => /tidemark-[\d-]+\.age/.exec(document.body.textContent)?.[0], { what: 'the name of the backup' });
  const backup = await savedIn(tidemark, name);
  expect(backup.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  await sees(settings, 'Last backup:');
  await settings.close();

  await tidemark.erase();
  expect(await tidemark.readBack()).toEqual([]);
  const page = await tidemark.browser.openExtensionPage('options.html');
  await press(page, 'Restore from a backup');
  await open(page, name, backup, 'AAAA-BBBB-CCCC-DDDD-EEEEE-FFFFF');
  await sees(page, 'That does not open this backup.');
  await open(page, name, backup.subarray(0, backup.length - 40), code);
  await sees(page, 'This file was cut off or changed');
  await open(page, 'photo.jpg', Buffer.from('no backup at all'), code);
  await sees(page, 'This is no backup of Tidemark');
  expect(await tidemark.readBack()).toEqual([]);

  await restore(page, { name, bytes: backup, code });
  await sees(page, 'Where does the month stand?');
  expect(await tidemark.readBack()).toEqual(before);

  // What the backup holds is here already: to take it in changes nothing. Its former passphrase opens it as well.
  await page.goto(`${tidemark.browser.extensionOrigin}/options.html#/settings`);
  await press(page, 'Choose a file');
  await open(page, name, backup, passphrase);
  await press(page, 'Take it in');
  await sees(page, '0 transactions are new; 40 were here already.');
  expect(await tidemark.readBack()).toEqual(before);
  // Backups were set up along with the new secrets.
  await sees(page, 'Back up now');
});

/** From the chosen file to the new ledger. */
async function restore(page: DrivenPage, backup: Backup): Promise<void> {
  await open(page, backup.name, backup.bytes, backup.code);
  await fill(page, 'New passphrase', next);
  await fill(page, 'The same again', next);
  await press(page, 'Restore');
  await sees(page, 'are back.');
  const groups = await page.evaluate(() => [...document.querySelectorAll('.recovery-code li')].map((each) => each.textContent));
  await fill(page, 'Group 2', groups[1] ?? '');
  await fill(page, 'Group 5', groups[4] ?? '');
  await press(page, 'It is written down');
}

story('a ledger whose database is gone comes back from the recovery screen', async ({ tidemark, at }) => {
  const backup = await backUp(tidemark, await fillLedger(tidemark, [at('nordlicht', '/konten/5507/umsaetze')]));
  const before = await tidemark.readBack();
  await tidemark.dashboard.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('tidemark');
        request.addEventListener('success', () => resolve(true));
        request.addEventListener('error', () => reject(new Error('not deleted')));
      }),
  );
  const page = await tidemark.browser.openExtensionPage('options.html');
  await sees(page, 'Your ledger is not where it was');
  await press(page, 'Restore from a backup');
  await restore(page, backup);
  await sees(page, 'Where does the month stand?');
  expect(await tidemark.readBack()).toEqual(before);
});

story('two machines come together through a backup, and nothing of it lies in plain', async ({ tidemark, at }) => {
  const [current, savings] = [at('nordlicht', '/konten/5507/umsaetze'), at('nordlicht', '/konten/1164/umsaetze')];
  const backup = await backUp(tidemark, await fillLedger(tidemark, [current]));
  const there = await tidemark.readBack();
  await tidemark.erase();

  await tidemark.createVault();
  await fillLedger(tidemark, [current, savings]);
  const here = await tidemark.readBack();
  const [first] = here;
  await tidemark.command('ledger/apply', { kind: 'rename-account', accountId: first?.id ?? '', name: 'Household' });
  const settings = await tidemark.browser.openExtensionPage('options.html#/settings');
  await press(settings, 'Choose a file');
  await open(settings, backup.name, backup.bytes, backup.code);
  await press(settings, 'Take it in');
  await sees(settings, `0 transactions are new; ${there[0]?.transactions.length} were here already.`);
  const after = await tidemark.readBack();
  const byId = (accounts: typeof here): [string, unknown][] => accounts.map(({ id, transactions }): [string, unknown] => [id, transactions]).toSorted(([a], [b]) => a.localeCompare(b));
  expect(byId(after)).toEqual(byId(here));
  expect(after.find(({ id }) => id === first?.id)?.name).toBe('Household');

  const words = [...new Set(here.flatMap(({ transactions }) => transactions.map(({ description }) => description)))].filter((each) => each.length >= 14).slice(0, 40);
  expect(words.length).toBeGreaterThan(5);
  await tidemark.browser.kill();
  // The browser's own cache of our scripts holds the words of the sample ledger, which is the demo banks' too.
  const { finds } = searchFolder(tidemark.browser.profileDir, words);
  expect(finds.filter(({ file }) => !file.includes('Code Cache'))).toEqual([]);
});

story('a scheduled backup is written into the downloads folder, also behind a locked screen', async ({ tidemark, at }) => {
  const code = await fillLedger(tidemark, [at('nordlicht', '/konten/5507/umsaetze')]);
  const settings = await tidemark.browser.openExtensionPage('options.html#/settings');
  await setUp(settings, code);
  expect(await tidemark.command('backup/apply', { kind: 'set-schedule', everyDays: 7 })).toEqual({ ok: true });
  await tidemark.command('vault/apply', { kind: 'lock', how: 'screen' });
  // The browser would ring a minute later.
  await tidemark.dashboard.evaluate(async () => void (await chrome.alarms.create('backup', { when: Date.now() + 50 })));
  const [saved] = await poll(
    async () => {
      const found = (await tidemark.dashboard.evaluate(() => chrome.downloads.search({}))).filter(({ state }) => state === 'complete');
      return found.length > 0 ? found : undefined;
    },
    { what: 'a finished download', timeoutMs: 30_000 },
  );
  expect(readFileSync(saved?.filename ?? '').subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  await tidemark.command('vault/apply', { kind: 'unlock', passphrase });
  await sees(settings, 'Last backup:');
});
