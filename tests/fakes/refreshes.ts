/** Refreshes and connections as screens may meet them. */
import type { ConnectionView } from '../../utils/model/connection.ts';
import type { Refresh, RefreshLine } from '../../utils/model/refresh.ts';
import { fakeNow } from './services.ts';

export const line = (label: string, change: Partial<RefreshLine> = {}): RefreshLine => ({ kind: 'site', id: label, label, addresses: [], state: 'up-to-date', added: 0, done: 0, tries: 1, ...change });
export const refresh = (lines: RefreshLine[], change: Partial<Refresh> = {}): Refresh => ({ by: 'person', startedAt: fakeNow - 60_000, updatedAt: fakeNow - 5_000, lines, end: 'done', ...change });

const host = 'bridge.simplefin.org';
export const going = ((): Refresh => {
  const { end: _end, ...run } = refresh([line(host, { kind: 'connection', added: 12 }), line('Barclays', { state: 'under-way' }), line('DKB', { state: 'waiting' }), line('CommBank', { state: 'waiting' })]);
  return run;
})();
export const shownInTurn: Refresh = { ...going, lines: going.lines.map((each) => (each.label === 'Barclays' ? { ...each, shownAt: fakeNow } : each)) };
export const mixed = refresh([
  line(host, { kind: 'connection', added: 12 }),
  line('Barclays', { added: 3 }),
  line('DKB', { state: 'asks-to-sign-in', tabId: 9 }),
  line('CommBank', { state: 'failed', why: 'balances-only' }),
]);
export const allDone = refresh([line(host, { kind: 'connection', added: 1 }), line('Barclays')]);

export const connection: ConnectionView = { id: `connection:${host}:1a2b3c4d`, kind: 'simplefin', host, createdAt: fakeNow - 90 * 86_400_000, lastPull: { at: fakeNow - 3 * 3_600_000, problems: [] } };
export const troubled: ConnectionView = {
  ...connection,
  id: `connection:${host}:5e6f7a8b`,
  lastPull: {
    at: fakeNow - 26 * 3_600_000,
    problems: [
      { kind: 'said', account: 'First Harbour', text: 'Sign in at the bank again to go on.' },
      { kind: 'currency', account: 'Air miles', shown: 'https://miles.example/points' },
      { kind: 'values', account: 'Everyday Checking (4410)', count: 2 },
    ],
  },
};
export const notGranted: ConnectionView = { ...connection, id: 'connection:finance.example:9c', host: 'finance.example', lastPull: { at: fakeNow - 3_600_000, failure: 'not-granted', problems: [] } };
