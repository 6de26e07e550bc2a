import { expect, test } from 'vitest';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { compareWitnesses } from '../../../utils/read/witnesses.ts';
import { row } from './rows.ts';

const a = row('2026-03-05', -500, { description: 'Bäckerei Müller' });
const b = row('2026-03-04', 2000, { description: 'Lohn' });
const c = row('2026-03-01', -300, { description: 'Strom' });

test.each<[string, StatementRow[], StatementRow[], string[]]>([
  ['both are the same', [a, b, c], [a, b, c], []],
  ['the order is another', [a, b, c], [c, b, a], []],
  ['the page shows fewer', [a, b, c], [b], []],
  ['both are empty', [], [], []],
  ['the page shows nothing', [a], [], []],
  ['the page shows one more', [a, b], [a, b, c], ['1 row shown is not in the response']],
  ['the response has none', [], [a, b, c], ['3 rows shown are not in the response']],
  ['twins are counted', [a, b], [a, { ...a }, b], ['1 row shown is not in the response']],
  ['twins on both sides agree', [a, { ...a }, b], [a, { ...a }], []],
  ['a date differs', [a, b], [{ ...a, date: '2026-03-06' }, b], ['1 row differs in its date']],
  [
    'all dates differ',
    [a, b],
    [
      { ...a, date: '2026-03-06' },
      { ...b, date: '2026-03-05' },
    ],
    ['2 rows differ in their date'],
  ],
  ['the page shows the day of purchase', [{ ...a, purchaseDate: '2026-03-03' }], [{ ...a, date: '2026-03-03' }], []],
  ['the same amount long before is another row', [{ ...a, date: '2026-01-05' }], [a], ['1 row shown is not in the response']],
  ['a sign differs', [a, b], [{ ...a, amountMinor: 500 }], ['1 row differs in its sign']],
  ['a currency differs', [a, b], [{ ...a, currency: 'USD' }], ['1 row differs in its currency']],
  ['an amount differs', [a, b], [{ ...a, amountMinor: -501, description: 'BÄCKEREI  MÜLLER' }], ['1 row differs in its amount']],
  ['descriptions are not compared', [a], [{ ...a, description: 'Other words' }], []],
  [
    'several things differ',
    [a, b],
    [{ ...a, amountMinor: 500 }, { ...b, date: '2026-03-03' }, c],
    ['1 row differs in its sign', '1 row differs in its date', '1 row shown is not in the response'],
  ],
])('%s', (_, response, page, disagreements) => expect(compareWitnesses(response, page)).toEqual(disagreements));

test('says nothing that was read', () => {
  const said = compareWitnesses([a], [{ ...a, amountMinor: 500 }, { ...b, currency: 'USD' }, c]).join(' ');
  expect(said).not.toMatch(/500|2000|300|2026|Müller|Lohn|Strom/);
});
