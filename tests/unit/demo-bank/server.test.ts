import { request } from 'node:http';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { banks } from '../../demo-bank/banks.ts';
import { expectedAccount } from '../../demo-bank/expected.ts';
import { startDemoBank, type DemoBankServer } from '../../demo-bank/server.ts';

const today = '2026-11-22';
let server: DemoBankServer;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Node's own resolver does not know `*.localhost`, so the host goes into the header as a browser sends it. */
function ask(address: string, cookie?: string): Promise<Answer> {
  const url = new URL(address);
  const headers = { host: url.host, ...(cookie === undefined ? {} : { cookie }) };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: url.port, path: url.pathname + url.search, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  server = await startDemoBank({ today });
});
afterAll(() => server.close());

describe.each(banks)('$label', (bank) => {
  test('asks who is there, and says why when a session has ended', async () => {
    const turnedAway = await ask(server.urlOf(bank.id, bank.homePath));
    expect(turnedAway).toMatchObject({ status: 303, headers: { location: bank.loginPath } });
    expect((await ask(server.urlOf(bank.id, bank.loginPath))).body).toContain('type="password"');

    const cookie = String((await ask(server.urlOf(bank.id, bank.homePath, { signedIn: true }))).headers['set-cookie']).split(';')[0];
    expect((await ask(server.urlOf(bank.id, bank.homePath), cookie)).status).toBe(200);
    server.endSessions();
    const ended = await ask(server.urlOf(bank.id, bank.homePath), cookie);
    expect((await ask(server.urlOf(bank.id, String(ended.headers['location'])))).body).toContain('role="alert"');
  });

  test('leaves nothing in the browser’s cache', async () => {
    for (const path of [bank.loginPath, '/style.css', ...Object.values(bank.statementPaths)]) {
      expect((await ask(server.urlOf(bank.id, path, { signedIn: true }))).headers['cache-control']).toBe('no-store');
    }
  });
});

/** `1.234,56` and `dd.mm.yyyy` without any of the product's parsers. */
const cents = (text: string): number => Math.round(Number(text.replaceAll('.', '').replace(',', '.')) * 100);
const isoDay = (text: string): string => text.split('.').toReversed().join('-');

test('the table of the German bank shows exactly what is expected of it', async () => {
  const { body } = await ask(server.urlOf('nordlicht', '/konten/5507/umsaetze?seite=alle', { signedIn: true }));
  const rows = [...parseHTML(body).document.querySelectorAll('table.umsaetze tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
  const shown = rows.map(([date = '', , , description, debit = '', credit = '', balance = '']) => ({
    date: isoDay(date),
    amountMinor: credit === '' ? -cents(debit) : cents(credit),
    currency: 'EUR',
    description,
    pending: false,
    balanceAfterMinor: cents(balance),
  }));
  expect(shown).toEqual(expectedAccount('nordlicht', 'current', today).transactions);
});

test('the platform keeps an id from pending to posted, and twins apart', async () => {
  const later = await startDemoBank({ today: '2026-11-27' });
  const idsOf = async (each: DemoBankServer): Promise<{ id: string; pendingStatus: string }[]> => {
    const path = '/a/consumer/api/v0/users/6f1c2d0a-93b4-4e57-8d21-5a0c7be94f13/accounts/c0a8e6b2-4f1d-4b7a-9e35-2d71f08a6c44/transactions?limit=200';
    return JSON.parse((await ask(each.urlOf('harborcreek', path, { signedIn: true }))).body).transactions;
  };
  const [before, after] = [await idsOf(server), await idsOf(later)];
  await later.close();
  expect(new Set(before.map((each) => each.id)).size).toBe(before.length);
  const pending = before.filter((each) => each.pendingStatus === 'Pending');
  expect(pending.length).toBeGreaterThan(0);
  for (const { id } of pending) expect(after.find((each) => each.id === id)?.pendingStatus).toBe('Reconciled');
});
