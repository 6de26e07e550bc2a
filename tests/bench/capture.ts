import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { addDays } from '../../utils/model/iso-date.ts';
import { startTidemark, type Tidemark } from '../e2e/tidemark.ts';
import { buildTestExtension } from '../tools/build-apart.ts';
import type { Served } from '../fixtures/hostile/statement.ts';
import { hostilePages, withoutRows } from './hostile-pages.ts';
import type { BenchResult } from './result.ts';
import { result } from './result.ts';

const today = '2026-11-22';
const runs = 9;

/** Notes every task that kept the page waiting for more than 50 ms, as the browser itself counts it. */
const watchTasks = `<script>window.longTasks=[];new PerformanceObserver(l=>longTasks.push(...l.getEntries().map(e=>[e.startTime,e.duration]))).observe({type:'longtask',buffered:true})</script>`;

const frame = (body: string): string => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bank</title>${watchTasks}</head><body><header>Accounts Payments Profile</header>${body}</body></html>`;

function statement(count: number, build: 'table' | 'list'): string {
  let balance = 10_000_000;
  const rows = Array.from({ length: count }, (_, index) => {
    const amount = index % 41 === 0 ? 180_000 : -(((index * 7919) % 9_000) + 100);
    const cells = [addDays(today, -Math.floor(index / 4)), `Harbour Shop ${(index * 31) % 400}`, (amount / 100).toFixed(2), (balance / 100).toFixed(2)];
    balance -= amount;
    return build === 'table' ? `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>` : `<li><div><time>${cells[0]}</time><b>${cells[1]}</b></div><div><span>£${cells[2]}</span><small>£${cells[3]}</small></div></li>`;
  });
  const list = build === 'table' ? `<table><thead><tr><th>Date</th><th>Description</th><th>Amount (GBP)</th><th>Balance</th></tr></thead><tbody>${rows.join('')}</tbody></table>` : `<ul>${rows.join('')}</ul>`;
  return frame(`<h1>Current account 12-34-56 12345678</h1><h2>Transactions</h2>${list}`);
}

const settings = frame(`<h1>Profile and settings</h1>${Array.from({ length: 90 }, (_, at) => `<section><h3>Setting ${at}</h3><p>What it does and why you may want it.</p><label>On</label><a href="#">Change</a></section>`).join('')}`);

const pages: Record<string, string> = {
  'table-50': statement(50, 'table'),
  'list-50': statement(50, 'list'),
  'table-1000': statement(1_000, 'table'),
  'list-1000': statement(1_000, 'list'),
  'table-10000': statement(10_000, 'table'),
  'list-10000': statement(10_000, 'list'),
  settings,
};

const markup = { 'content-type': 'text/html; charset=utf-8' };

/** Answers with a page by its name, or with what lies beside the hostile page that was asked for last. */
function servePages(): RequestListener {
  let beside: Served = {};
  return ({ url = '/' }, response) => {
    const name = url.slice(1);
    if (name in hostilePages) beside = hostilePages[name]?.() ?? {};
    const found = pages[name] ?? beside[name in hostilePages ? '/' : url];
    if (found === undefined) response.writeHead(404).end();
    else if (typeof found === 'string') response.writeHead(200, markup).end(found.includes(watchTasks) ? found : found.replace('<head>', `<head>${watchTasks}`));
    else response.writeHead(200, { 'content-type': found.type }).end(found.body);
  };
}

declare global {
  // In the pages of this bench: start and duration of each long task.
  var longTasks: [number, number][] | undefined;
  interface Performance {
    /** Chromium's. */
    memory?: { usedJSHeapSize: number };
  }
}

interface Visited {
  /** From the start of the read to the receipt, in milliseconds; not there where nothing was handed over. */
  receipted: number | undefined;
  busy: number;
  /** The longest task since the first read, in milliseconds; 0 where none was over 50. */
  longestTask: number;
  /** What the page's scripts and ours hold after it, in kilobytes. */
  heap: number;
}

/** Opens a page afresh, as every visit of a bank is, and reads the marks that the test build leaves. */
async function visitOnce(tidemark: Tidemark, url: string): Promise<Visited> {
  const visit = await tidemark.visit(url);
  await visit.status();
  const found = await visit.page.evaluate(() => {
    const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('capture '));
    const receipt = marks.find(({ name }) => name === 'capture receipt')?.startTime;
    const start = marks.findLast(({ name, startTime }) => name === 'capture start' && startTime < (receipt ?? Infinity))?.startTime ?? 0;
    const first = marks.find(({ name }) => name === 'capture start')?.startTime ?? 0;
    const busy = marks.filter(({ name }) => name.startsWith('capture busy')).map(({ name }) => Number(name.split(' ')[2]));
    const tasks = globalThis.longTasks ?? [];
    return [receipt === undefined ? -1 : receipt - start, Math.max(0, ...busy), Math.max(0, ...tasks.filter(([at]) => at >= first - 1).map(([, duration]) => duration)), (performance.memory?.usedJSHeapSize ?? 0) / 1_024];
  });
  await visit.leave();
  const [receipted = -1, busy = 0, longestTask = 0, heap = 0] = found;
  return { receipted: receipted < 0 ? undefined : receipted, busy, longestTask, heap };
}

/** How long a page is read, and how long it is kept waiting, in a real browser with the whole extension behind it. */
export async function benchCapture(): Promise<BenchResult[]> {
  const server = createServer(servePages());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://bench.localhost:${(server.address() as AddressInfo).port}`;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tidemark-bench-'));
  const extensionDir = await buildTestExtension('chrome', folder);
  const tidemark = await startTidemark('chromium', { extensionDir, now: new Date(`${today}T12:00:00Z`), timeZone: 'Europe/London' });
  try {
    await tidemark.createVault();
    await tidemark.watch(origin);
    const visits = async (page: string, times: number): Promise<Visited[]> => {
      const all: Visited[] = [];
      for (let run = 0; run <= times; run += 1) all.push(await visitOnce(tidemark, `${origin}/${page}`));
      // The first warms up.
      return all.slice(1);
    };
    const results: BenchResult[] = [];
    for (const [page, limit] of [['table-50', 100], ['list-50', 100], ['table-1000', 300], ['list-1000', 300]] as const) {
      const some = await visits(page, runs);
      results.push(result(`capture.${page}`, some.map(({ receipted }) => receipted ?? Infinity), 'ms', limit));
      results.push(result(`capture.${page}.busy`, some.map(({ busy }) => busy), 'ms', limit));
    }
    for (const page of ['table-10000', 'list-10000', ...Object.keys(hostilePages)]) {
      const some = await visits(page, 2);
      results.push(result(`capture.${page}.longest-task`, some.map(({ longestTask }) => longestTask), 'ms', 50));
      // Where there are no rows, all of it was finding.
      results.push(result(`capture.${page}.busy`, some.map(({ busy }) => busy), 'ms', withoutRows.has(page) ? 200 : 5_000));
      results.push(result(`capture.${page}.heap`, some.map(({ heap }) => heap), 'kB', 200_000));
    }
    results.push(result('capture.no-transactions', (await visits('settings', runs)).map(({ busy }) => busy), 'ms', 10));
    return results;
  } finally {
    await tidemark.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
