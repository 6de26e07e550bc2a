import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { expectedAccount } from '../../demo-bank/expected.ts';
import { startDemoBank } from '../../demo-bank/server.ts';
import { projectRoot } from '../../tools/build.ts';
import { today } from '../story.ts';

const run = promisify(execFile);

const tryIt = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, [path.join(projectRoot, 'tests/tools/try.ts'), '--json', '--now', `${today}T12:00:00Z`, '--timezone', 'Europe/Berlin', ...args], { maxBuffer: 64 * 1024 * 1024 });

const statement = `<!doctype html><html lang="en-US"><title>Statement</title><h1>Checking ···9921</h1>
<table><tr><th>Date</th><th>Description</th><th>Amount</th><th>Balance</th></tr>
<tr><td>11/20/2026</td><td>Corner Bakery</td><td>-$4.50</td><td>$95.50</td></tr>
<tr><td>11/19/2026</td><td>Payroll</td><td>$60.00</td><td>$100.00</td></tr>
<tr><td>11/17/2026</td><td>Water Works</td><td>-$10.00</td><td>$40.00</td></tr></table></html>`;

test('npm run try prints what the vault holds of each page, each in a vault of its own, and nothing else', async () => {
  const server = await startDemoBank({ today });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tidemark-try-test-'));
  const file = path.join(folder, 'My Statement.html');
  writeFileSync(file, statement);
  try {
    const pages = [server.urlOf('nordlicht', '/konten/5507/umsaetze', { signedIn: true }), file, server.urlOf('tideway', '/sign-in')];
    const { stdout } = await tryIt(...pages);
    const results: { url: string; outcome: string; reason: string | null; proof: string; accounts: { mask: string; transactions: { date: string; amountMinor: number; description: string }[] }[] }[] = JSON.parse(stdout);
    expect(results.map(({ outcome, reason, proof }) => [outcome, reason, proof])).toEqual([
      ['rows', null, 'proved'],
      ['rows', null, 'proved'],
      ['ignored', 'password-field', 'unprovable'],
    ]);
    const [bank, own, login] = results;
    expect(bank?.accounts.map((account) => account.mask)).toEqual(['5507']);
    expect(bank?.accounts[0]?.transactions.map((row) => [row.date, row.amountMinor, row.description])).toEqual(
      expectedAccount('nordlicht', 'current', today)
        .transactions.slice(0, 40)
        .map((row) => [row.date, row.amountMinor, row.description]),
    );
    expect(own?.url).toMatch(/^http:\/\/2-my-statement\.localhost:\d+\/$/);
    expect(own?.accounts[0]?.transactions.map((row) => row.amountMinor)).toEqual([-450, 6000, -1000]);
    expect(login?.accounts).toEqual([]);

    const together: typeof results = JSON.parse((await tryIt('--one-vault', pages[0] ?? '', file)).stdout);
    expect(together.at(-1)?.accounts).toHaveLength(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  }
});

test('npm run try --catch-up turns the pages of a list back to where it begins', async () => {
  const server = await startDemoBank({ today });
  try {
    const { stdout } = await tryIt('--catch-up', server.urlOf('nordlicht', '/konten/1164/umsaetze', { signedIn: true }), server.urlOf('tideway', '/sign-in'));
    const [bank, login]: { catchUp?: unknown; accounts: { transactions: { description: string }[] }[] }[] = JSON.parse(stdout);
    const expected = expectedAccount('nordlicht', 'savings', today).transactions;
    expect(bank?.catchUp).toEqual({ end: 'no-more', pages: Math.ceil(expected.length / 40), rows: expected.length });
    expect(bank?.accounts[0]?.transactions.map((row) => row.description)).toEqual(expected.map((row) => row.description));
    expect(login).not.toHaveProperty('catchUp');
  } finally {
    await server.close();
  }
});

test('npm run try says what it did not understand', async () => {
  await expect(tryIt()).rejects.toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('No page was named') });
  await expect(tryIt('/nowhere/page.html')).rejects.toMatchObject({ code: 2, stdout: '' });
  await expect(tryIt('http://example.com/')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be watched') });
});
