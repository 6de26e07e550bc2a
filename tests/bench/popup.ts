import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { addDays } from '../../utils/model/iso-date.ts';
import type { DrivenPage } from '../e2e/browsers/index.ts';
import type { Tidemark } from '../e2e/tidemark.ts';
import { startTidemark } from '../e2e/tidemark.ts';
import { buildTestExtension } from '../tools/build-apart.ts';
import type { BenchResult } from './result.ts';
import { result } from './result.ts';

const today = '2026-11-22';
const perAccount = 5_000;
const accounts = 4;
const runs = 9;

const money = (minor: number): string => (minor / 100).toFixed(2);

/** A statement of one account, newest first, with a running balance; ten rows a day. */
function statementPage(account: number): string {
  const rows = Array.from({ length: perAccount }, (_, index) => {
    const amount = index % 97 === 0 ? 250_000 : -(((index * 7919) % 9_000) + 100);
    return { date: addDays(today, -Math.floor(index / 10)), amount, text: `SHOP ${account} ${(index * 31) % 400} HARBOUR ROAD` };
  });
  const balances = new Map<number, number>();
  let balance = 1_000_000;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    balance += rows[index]?.amount ?? 0;
    balances.set(index, balance);
  }
  const cells = rows.map((row, index) => `<tr><td>${row.date}</td><td>${row.text}</td><td>${money(row.amount)}</td><td>${money(balances.get(index) ?? 0)}</td></tr>`);
  return `<!doctype html><html lang="en-US"><title>Account</title><h1>Checking ···${1000 + account}</h1><p>Currency: USD</p>
    <table><thead><tr><th>Date</th><th>Description</th><th>Amount (USD)</th><th>Balance (USD)</th></tr></thead><tbody>${cells.join('')}</tbody></table>`;
}

async function fillLedger(tidemark: Tidemark, origin: string): Promise<number> {
  await tidemark.createVault();
  await tidemark.watch(origin);
  for (let account = 0; account < accounts; account += 1) {
    const visit = await tidemark.visit(`${origin}/${account}`);
    await visit.stored();
    await visit.leave();
  }
  const stored = await tidemark.readBack();
  return stored.reduce((sum, account) => sum + account.transactions.length, 0);
}

interface Paints {
  first: number;
  figures: number;
}

/** Opens the popup afresh: the first thing painted, and the moment at which an account's balance stands there. */
async function openPopup(tidemark: Tidemark): Promise<Paints> {
  const popup: DrivenPage = await tidemark.browser.openExtensionPage('popup.html');
  const figures = await popup.waitFor(() => (document.body.textContent.includes('Checking') ? performance.now() : false), { what: 'balances in the popup' });
  const first = await popup.waitFor(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    { what: 'the first paint' },
  );
  await popup.close();
  return { first, figures };
}

/** How soon the popup paints over 20,000 stored transactions, in Chromium. */
export async function benchPopup(): Promise<BenchResult[]> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(statementPage(Number(request.url?.slice(1) ?? 0)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tidemark-bench-'));
  const extensionDir = await buildTestExtension('chrome', folder);
  const tidemark = await startTidemark('chromium', { extensionDir, now: new Date(`${today}T12:00:00Z`), timeZone: 'Europe/Berlin' });
  try {
    const stored = await fillLedger(tidemark, `http://bench.localhost:${port}`);
    if (stored !== perAccount * accounts) throw new Error(`${stored} transactions are stored in place of ${perAccount * accounts}.`);
    const paints: Paints[] = [];
    for (let run = 0; run <= runs; run += 1) paints.push(await openPopup(tidemark));
    const counted = paints.slice(1);
    return [
      result('popup.first-paint', counted.map(({ first }) => first), 'ms', 100),
      result('popup.figures', counted.map(({ figures }) => figures), 'ms', 300),
    ];
  } finally {
    await tidemark.close();
    rmSync(folder, { recursive: true, force: true });
    server.close();
  }
}
