import type { Steps } from '../reading/steps.ts';
import type { PageView } from '../types.ts';
import { readGenericPage } from './read-page.ts';

const rows = [
  ['2026-01-03', 'Corner Bakery', '-£3.50', '£1,096.50'],
  ['2026-01-02', 'Northern Railway', '-£20.00', '£1,100.00'],
  ['2026-01-01', 'Monthly salary', '£1,020.00', '£1,120.00'],
];

/**
 * Reads a small list of our own, and says how many rows were found in it. Most of what a first read costs is spent but
 * once in a document: the browser looks up the languages, builds the patterns and gets its code ready. While a page
 * comes to rest there is time for that.
 */
export function* rehearse({ url, document, now, today, languages }: PageView): Steps<number> {
  const sample = document.implementation.createHTMLDocument('');
  sample.documentElement.lang = document.documentElement.lang;
  const list = sample.body.appendChild(sample.createElement('ul'));
  for (const texts of rows) {
    const row = list.appendChild(sample.createElement('li'));
    for (const text of texts) row.appendChild(sample.createElement('span')).textContent = text;
  }
  const reading = yield* readGenericPage({ url, document: sample, responses: [], isVisible: () => true, now, ...(today === undefined ? {} : { today }), timeZone: 'UTC', languages });
  return 'accounts' in reading ? reading.accounts.flatMap((account) => account.rows).length : 0;
}
