import { deepBodies, hugeBodies } from '../fixtures/hostile/bodies.ts';
import { restless } from '../fixtures/hostile/restless.ts';
import { deepElements, manyNodes, manyRows, nodesAroundLedger } from '../fixtures/hostile/sizes.ts';
import type { Served } from '../fixtures/hostile/statement.ts';

/** Pages that cost as much as a page may: each must be borne. */
export const hostilePages: Record<string, () => Served> = {
  /** A hundred thousand elements, and a ledger of twenty rows in the middle of them. */
  'nodes-100k': () => {
    const noise = '<div><p>More about this <b>offer</b></p><span>Read on</span></div>'.repeat(12_500);
    const rows = Array.from({ length: 20 }, (_, at) => `<tr><td>${String(21 - at).padStart(2, '0')}/11/2026</td><td>Shop ${at}</td><td>-${at + 1}.50</td></tr>`).join('');
    return { '/': `<!doctype html><html lang="en-GB"><head><title>Bank</title></head><body>${noise}<h1>Current account ••••5678</h1><p>Balance £500.00</p><table><tr><th>Date</th><th>Description</th><th>Amount (GBP)</th></tr>${rows}</table>${noise}</body></html>` };
  },
  /** As many with a price in every fourth: once around 300 rows, once around none. */
  'nodes-priced': nodesAroundLedger,
  'nodes-without-rows': manyNodes,
  'rows-30k': manyRows(30_000),
  'deep-elements': deepElements(3_000),
  'huge-bodies': hugeBodies,
  'deep-bodies': deepBodies(10_000),
  'never-still': restless('rows', 'every-frame'),
};

/** Pages of which nothing but the finding costs. */
export const withoutRows = new Set(['nodes-without-rows']);
