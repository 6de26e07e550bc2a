/** Pages of a bank that writes amounts without sign or mark: nobody who does not know it can tell what they mean. */
export interface PlainRow {
  day: string;
  words: string;
  whole: string;
  cents: string;
  isIn?: boolean;
}

export const november: PlainRow[] = [
  { day: '20 November', words: 'Harbour Bakery', whole: '4', cents: '80' },
  { day: '20 November', words: 'Tidal Power Ltd', whole: '61', cents: '20' },
  { day: '18 November', words: 'Wages Northgate', whole: '1,950', cents: '00', isIn: true },
  { day: '17 November', words: 'Corner Grocer', whole: '23', cents: '15' },
  { day: '15 November', words: 'Rail tickets', whole: '38', cents: '40' },
];

export const october: PlainRow[] = [
  { day: '30 October', words: 'Rent Mill Lane', whole: '840', cents: '00' },
  { day: '29 October', words: 'Corner Grocer', whole: '19', cents: '05' },
  { day: '28 October', words: 'Refund Shoe Store', whole: '55', cents: '00', isIn: true },
];

/** Each row a list item; pounds and pence in elements of their own, far apart in the markup. */
export const itemsPage = (rows: readonly PlainRow[]): string => `<!doctype html><html lang="en-GB"><head><title>Quayside Mutual</title></head><body>
<header><h1>Quayside Mutual</h1><a href="/out">Log out</a></header>
<main><h2>Everyday account</h2><p>Account ending 4471</p><div class="entries">
${rows.map(({ day, words, whole, cents, isIn }) => `<div class="entry"><i class="${isIn ? 'flow-in' : 'flow-out'}"></i><div class="when">${day}</div><div class="what"><b>${words}</b></div><div class="pounds">£${whole}</div><div class="pence">${cents}</div></div>`).join('\n')}
</div></main></body></html>`;

/** Days as headings, rows below them, classes as a build tool makes them. */
export const headingsPage = (rows: readonly PlainRow[]): string => `<!doctype html><html lang="en-GB"><head><title>Quayside Mutual</title></head><body><main><h2>Everyday account</h2><p>Account ending 4471</p><section>
${[...Map.groupBy(rows, ({ day }) => day)]
  .map(([day, own]) => `<div class="x1a"><h4 class="k9">${day} 2026</h4>${own.map(({ words, whole, cents, isIn }) => `<div class="z3f"><span class="q7">${words}</span><span class="p2">${isIn ? '' : '−'}£${whole}.${cents}</span></div>`).join('')}</div>`)
  .join('\n')}
</section></main></body></html>`;
