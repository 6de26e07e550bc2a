/** Small pages with a ledger and what may turn its pages, built in the ways that banks build them. */
export interface PagingSketch {
  name: string;
  lang: string;
  /** What stands around the rows: `{rows}` is where they are. */
  html: string;
  url?: string;
  /** The control to press, or the list with the chosen option's text; `null` where nothing may be touched. */
  expected: string | null;
  chosen?: string;
}

export const turned: PagingSketch[] = [
  { name: 'a button below a table', lang: 'en', html: '<main>{rows}<button id="x" type="button">Load more</button></main>', expected: '#x' },
  { name: 'a button that counts and names the rows', lang: 'en-GB', html: '<main>{rows}<div><button id="x">Show 50 more transactions</button></div></main>', expected: '#x' },
  { name: 'what is left in brackets', lang: 'en', html: '<main>{rows}<div><button id="x">View older transactions (145 remaining)</button></div></main>', expected: '#x' },
  { name: 'an arrow said to screen readers alone, between page numbers', lang: 'en-US', html: '<section>{rows}<nav aria-label="Pagination"><a href="#" aria-label="Previous page">‹</a><span>1</span><a href="?page=2">2</a><a href="?page=3">3</a><a id="x" href="?page=2" aria-label="Next page">›</a></nav></section>', expected: '#x' },
  { name: 'numbers alone, the present one no link', lang: 'en', html: '<div>{rows}<div class="pager"><b>1</b> <a id="x" href="?p=2">2</a> <a href="?p=3">3</a></div></div>', expected: '#x' },
  { name: 'numbers alone, the present one marked', lang: 'en', html: '<div>{rows}<ul class="pagination"><li><a href="?p=1">1</a></li><li class="active"><a href="?p=2">2</a></li><li><a id="x" href="?p=3">3</a></li></ul></div>', url: 'https://www.bank.example/accounts?p=2', expected: '#x' },
  { name: 'a link that says so by its relation', lang: 'en', html: '<div>{rows}<p><a id="x" rel="next" href="/accounts?from=40">…</a></p></div>', expected: '#x' },
  { name: 'a related link with a word', lang: 'is', html: '<div>{rows}<p><a id="x" rel="next" href="/accounts?from=40">›</a></p></div>', expected: '#x' },
  { name: 'one arrow on, two to the end', lang: 'en', html: '<div>{rows}<div class="paging"><a href="?p=1">1</a><a id="x" href="?p=2">&gt;</a><a href="?p=9">&gt;&gt;</a></div></div>', expected: '#x' },
  { name: 'an icon whose class alone tells', lang: 'en', html: '<div>{rows}<div class="pagination"><button class="btn-prev" disabled></button><span>1 of 9</span><button id="x" class="btn-next"></button></div></div>', expected: '#x' },
  { name: 'a script in the address, as ASP.NET writes it', lang: 'en', html: '<form method="post"><input type="text" name="q"><input type="hidden" name="__VIEWSTATE" value="a">{rows}<table><tr class="pager"><td><span>1</span></td><td><a id="x" href="javascript:__doPostBack(\'grid\',\'Page$2\')">2</a></td></tr></table></form>', expected: '#x' },
  { name: 'next page as the last part of the path', lang: 'en', url: 'https://www.bank.example/accounts/4411/page/1', html: '<div>{rows}<a id="x" href="/accounts/4411/page/2">Next page</a></div>', expected: '#x' },
  { name: 'below the rows, with another section’s own button after it', lang: 'en', html: '<main>{rows}<button id="x">Load more</button><section><h2>Offers for you</h2><p>Win</p><button>Load more</button></section></main>', expected: '#x' },
  { name: 'the word alone, beside its opposite that is off', lang: 'en', html: '<main>{rows}<div><button disabled>Previous</button><button id="x">Next</button></div></main>', expected: '#x' },
  { name: 'German: further bookings', lang: 'de-DE', html: '<main>{rows}<div><button id="x">Weitere Umsätze laden</button></div></main>', expected: '#x' },
  { name: 'German: older bookings as a link', lang: 'de-DE', html: '<div>{rows}<nav class="seiten" aria-label="Seiten"><span>Neuere Umsätze</span> <span>Seite 1 von 9</span> <a id="x" href="?seite=2">Ältere Umsätze</a></nav></div>', expected: '#x' },
  { name: 'German: on, in a pager', lang: 'de-AT', html: '<div>{rows}<div class="paginierung-pager"><a href="?s=1">Zurück</a> 2 / 7 <a id="x" href="?s=3">Weiter</a></div></div>', expected: '#x' },
  { name: 'French: more operations', lang: 'fr-FR', html: '<div>{rows}<button id="x" class="plus" type="button">Voir plus d’opérations</button></div>', expected: '#x' },
  { name: 'French: next page', lang: 'fr-CA', html: '<div>{rows}<nav aria-label="Pagination"><a id="x" href="?page=2">Page suivante</a></nav></div>', expected: '#x' },
  { name: 'Spanish: more movements', lang: 'es-ES', html: '<div>{rows}<div><a id="x" role="button">Ver más movimientos</a></div></div>', expected: '#x' },
  { name: 'Italian: load others', lang: 'it-IT', html: '<div>{rows}<button id="x">Carica altri movimenti</button></div>', expected: '#x' },
  { name: 'Dutch: load more', lang: 'nl-NL', html: '<div>{rows}<button id="x">Meer transacties laden</button></div>', expected: '#x' },
  { name: 'Portuguese: load more', lang: 'pt-PT', html: '<div>{rows}<button id="x">Carregar mais movimentos</button></div>', expected: '#x' },
  { name: 'Polish: show more', lang: 'pl-PL', html: '<div>{rows}<button id="x">Pokaż więcej operacji</button></div>', expected: '#x' },
  { name: 'Czech: load more', lang: 'cs-CZ', html: '<div>{rows}<button id="x">Načíst další transakce</button></div>', expected: '#x' },
  { name: 'Swedish: show more', lang: 'sv-SE', html: '<div>{rows}<button id="x">Visa fler transaktioner</button></div>', expected: '#x' },
  { name: 'Norwegian: next page', lang: 'nb-NO', html: '<div>{rows}<button id="x">Vis flere</button></div>', expected: '#x' },
  { name: 'Danish: get more', lang: 'da-DK', html: '<div>{rows}<button id="x">Hent flere posteringer</button></div>', expected: '#x' },
  { name: 'Finnish: show more', lang: 'fi-FI', html: '<div>{rows}<button id="x">Näytä lisää tapahtumia</button></div>', expected: '#x' },
  { name: 'Turkish: more', lang: 'tr-TR', html: '<div>{rows}<button id="x">Daha fazla göster</button></div>', expected: '#x' },
  { name: 'Hebrew: load more', lang: 'he-IL', html: '<div dir="rtl">{rows}<button id="x">טען עוד תנועות</button></div>', expected: '#x' },
  { name: 'Arabic: show more', lang: 'ar', html: '<div dir="rtl">{rows}<button id="x">عرض المزيد من المعاملات</button></div>', expected: '#x' },
  { name: 'Japanese: see more', lang: 'ja-JP', html: '<div>{rows}<button id="x">もっと見る</button></div>', expected: '#x' },
  { name: 'Japanese: next twenty', lang: 'ja-JP', html: '<div>{rows}<p class="pager">1-20件 / 98件 <a id="x" href="?p=2">次の20件</a></p></div>', expected: '#x' },
  { name: 'Chinese: next page', lang: 'zh-CN', html: '<div>{rows}<div class="pages"><a href="?p=1">上一页</a><a id="x" href="?p=2">下一页</a></div></div>', expected: '#x' },
  { name: 'Korean: more', lang: 'ko-KR', html: '<div>{rows}<button id="x">거래내역 더보기</button></div>', expected: '#x' },
];

export const periods: PagingSketch[] = [
  { name: 'one month back, by its words', lang: 'en', html: '<div><button id="x" aria-label="Previous month">‹</button><b>November 2026</b><button aria-label="Next month">›</button>{rows}</div>', expected: '#x' },
  { name: 'one month back, by an arrow beside the month', lang: 'de', html: '<div><p><button id="x">&lt;</button> November 2026 <button disabled>&gt;</button></p>{rows}</div>', expected: '#x' },
  { name: 'one month back, by a drawing that its class names', lang: 'en', html: '<div><p><button class="nav-prev"></button> November 2026 <button class="nav-next"></button></p>{rows}</div>', expected: '.nav-prev' },
  { name: 'French: the month before', lang: 'fr', html: '<div><a id="x" href="?mois=2026-10">Mois précédent</a>{rows}</div>', expected: '#x' },
  { name: 'months in a list', lang: 'en', html: '<div><label>Month <select id="x"><option selected>November 2026</option><option>October 2026</option><option>September 2026</option></select></label>{rows}</div>', expected: '#x', chosen: 'October 2026' },
  { name: 'months in a list that a form sends', lang: 'it', html: '<div><form><select id="x" name="m"><option>settembre 2026</option><option selected>ottobre 2026</option><option>novembre 2026</option></select><button>Mostra</button></form>{rows}</div>', expected: '#x', chosen: 'settembre 2026' },
  { name: 'statements by their day, the present one without', lang: 'en-US', html: '<div><select id="x"><option selected>Recent activity</option><option>Oct 12, 2026</option><option>Sep 12, 2026</option></select>{rows}</div>', expected: '#x', chosen: 'Oct 12, 2026' },
  { name: 'stretches back from today: the longest', lang: 'de', html: '<div><select id="x"><option selected>Letzte 30 Tage</option><option>Letzte 90 Tage</option><option>Letzte 12 Monate</option><option>Zeitraum wählen</option></select>{rows}</div>', expected: '#x', chosen: 'Letzte 12 Monate' },
  { name: 'stretches in Japanese', lang: 'ja', html: '<div><select id="x"><option selected>直近1か月</option><option>直近3か月</option><option>直近12か月</option></select>{rows}</div>', expected: '#x', chosen: '直近12か月' },
  { name: 'a list of months beside one of years, over the turn of the year', lang: 'en', html: '<div><select><option selected>January</option><option>February</option><option>March</option><option>April</option><option>May</option><option>June</option><option>July</option><option>August</option><option>September</option><option>October</option><option>November</option><option>December</option></select><select id="x"><option selected>2026</option><option>2025</option></select>{rows}</div>', expected: '#x', chosen: '2025' },
  { name: 'years in a row, the present one no link', lang: 'fr', html: '<div><p><b>2026</b> <a id="x" href="?annee=2025">2025</a> <a href="?annee=2024">2024</a></p>{rows}</div>', expected: '#x' },
  { name: 'months as tabs', lang: 'es', html: '<div><div role="tablist"><button role="tab" aria-selected="true">noviembre 2026</button><button role="tab" id="x">octubre 2026</button><button role="tab">septiembre 2026</button></div>{rows}</div>', expected: '#x' },
];

export const untouched: PagingSketch[] = [
  { name: 'nothing to turn', lang: 'en', html: '<main>{rows}<p>You have reached the first transaction.</p></main>', expected: null },
  { name: 'a transfer’s next step', lang: 'en', html: '<main>{rows}<form><input name="amount"><input name="payee"><button>Next</button></form></main>', expected: null },
  { name: 'a journey’s next step, outside of any form', lang: 'en', html: '<main><h1>Dispute: choose a transaction</h1>{rows}<button type="button">Next</button></main>', expected: null },
  { name: 'a control whose own name says what it really does', lang: 'en', html: '<main>{rows}<button id="btnConfirmTransfer">Show more</button></main>', expected: null },
  { name: 'a drawing alone beside a month, which may bring a file', lang: 'en', html: '<main><p>November 2026 <button class="icon"></button></p>{rows}</main>', expected: null },
  { name: 'an accessible name that says what it really does', lang: 'en', html: '<main>{rows}<button aria-label="Next: confirm the transfer">Next</button></main>', expected: null },
  { name: 'a way out of the account', lang: 'en', html: '<main>{rows}<a href="/offers">See more</a></main>', expected: null },
  { name: 'another account of the bank', lang: 'en', url: 'https://www.bank.example/accounts/44110022', html: '<main>{rows}<a href="/accounts/55110033">Next</a></main>', expected: null },
  { name: 'another host', lang: 'en', html: '<main>{rows}<a href="https://shop.example/accounts?page=2">Next page</a></main>', expected: null },
  { name: 'a new window', lang: 'en', html: '<main>{rows}<a target="_blank" href="?page=2">Next page</a></main>', expected: null },
  { name: 'a file', lang: 'en', html: '<main>{rows}<a href="?page=2&format=csv">Load more</a><a download href="?page=2">Load more</a><button>Download more transactions</button></main>', expected: null },
  { name: 'the way out of the bank', lang: 'de', html: '<main>{rows}<button title="Abmelden">Weiter</button></main>', expected: null },
  { name: 'more of each row', lang: 'en', html: '<main>{rows}</main>', expected: null },
  { name: 'a disabled control', lang: 'en', html: '<main>{rows}<button disabled>Load more</button><ul class="pagination"><li class="disabled"><a href="?p=2">Next page</a></li></ul></main>', expected: null },
  { name: 'what nobody sees', lang: 'en', html: '<main>{rows}<button hidden>Load more</button><div style="display:none"><button>Load more transactions</button></div></main>', expected: null },
  { name: 'more offers', lang: 'en', html: '<main>{rows}<section><h2>Offers</h2><p>Cash back</p><button>Load more</button></section></main>', expected: null },
  { name: 'more offers by their name', lang: 'en', html: '<main>{rows}<button>Show more offers</button></main>', expected: null },
  { name: 'a carousel', lang: 'en', html: '<main>{rows}<div class="offer-carousel"><button>Next</button></div></main>', expected: null },
  { name: 'the site’s own menu', lang: 'en', html: '<header role="banner"><button aria-haspopup="true">More</button></header><main>{rows}</main>', expected: null },
  { name: 'a dialog', lang: 'en', html: '<main>{rows}</main><div role="dialog"><p>New: pay by phone</p><button>Next</button></div>', expected: null },
  { name: 'a calendar', lang: 'en', html: '<main><div class="datepicker"><button aria-label="Previous month">‹</button>November 2026<button aria-label="Next month">›</button></div>{rows}</main>', expected: null },
  { name: 'rows per page, currencies, languages', lang: 'en', html: '<main><select><option selected>10</option><option>25</option><option>50</option></select><select><option>EUR</option><option>USD</option></select>{rows}</main>', expected: null },
  { name: 'the newest page’s way back', lang: 'en', html: '<main>{rows}<a href="?page=1">Previous page</a></main>', url: 'https://www.bank.example/accounts?page=2', expected: null },
  { name: 'periods in a form that sends more', lang: 'en', html: '<main><form><input name="search"><select><option selected>November 2026</option><option>October 2026</option></select><button>Search</button></form>{rows}</main>', expected: null },
  { name: 'the oldest of all periods', lang: 'en', html: '<main><select><option>November 2026</option><option>October 2026</option><option selected>September 2026</option></select>{rows}</main>', expected: null },
];
