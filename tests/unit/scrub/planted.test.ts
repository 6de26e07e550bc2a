import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import { scrubSaved as scrub } from '../../tools/scrub-saved.ts';
import { viewOfHtml } from '../adapters/view.ts';

/** Nothing of these may be found anywhere in what comes out, in any case of letters. */
const markers = [
  'Zwanziger', 'Margarete', 'margarete.zwanziger', 'posteo', '4711 0815', '47110815', '0815', 'DE02 1203', '2020 51', '202051', 'DE02120300000000202051',
  'Kaufmann', 'Wertheimer', 'Sternblick', 'Ringelnatzstr', '10437', '+49 170', '5550123', 'Mietvertrag', 'ZZ-98231', '98231', 'AbC9xYz77Q', 'csrf', 's3cr3t',
  'tracker', 'alert(', 'onclick', 'data:image', 'iVBORw0', 'sessionid', '77f1e0', 'geheim', '03.12.1985', '1985', 'Schuhhaus', 'Nyquist', '1.204,17', '1204.17',
  '23,90', '2.041,66', '817,49', 'deadbeef', 'https://cdn', 'typed by hand', '4930', '2218', '20-14-53', '60837714', 'Kommentar', 'Unterschrift', 'cafebabe',
];

const page = `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="csrf-token" content="s3cr3t"><title>Konto von Margarete Zwanziger</title><link rel="stylesheet" href="https://cdn.bank.example/77f1e0.css">
<style>/* Kommentar */ .row-zwanziger{background:url(https://cdn.bank.example/deadbeef.png)} .hidden{display:none} .n::after{content:"Zwanziger"}</style>
<script>var user="Margarete Zwanziger"; tracker(1)</script><script type="application/json">{"iban":"DE02120300000000202051"}</script></head>
<body onload="alert(1)" data-user='{"name":"Zwanziger"}'><!-- Kommentar: Zwanziger -->
<img src="data:image/png;base64,iVBORw0" alt="Unterschrift von Margarete Zwanziger"><svg><text>Zwanziger</text><title>Unterschrift</title></svg>
<header id="kunde-47110815"><a href="https://www.bank.example/kunde/AbC9xYz77Q?sessionid=77f1e0#geheim" onclick="alert(2)">Margarete Zwanziger</a>
<a href="javascript:alert(3)">Hilfe</a><a href="mailto:margarete.zwanziger@posteo.de">margarete.zwanziger@posteo.de</a>
<p>Kundennummer 4711 0815, geboren am 03.12.1985, Ringelnatzstr. 12, 10437 Sternblick, +49 170 5550123</p>
<p>Sort code 20-14-53, account 60837714, card 4930 •••• •••• 2218</p></header>
<form action="https://www.bank.example/?csrf=s3cr3t"><input type="hidden" name="_csrf" value="s3cr3t"><input type="text" value="typed by hand" placeholder="Frau Zwanziger"><textarea>typed by hand</textarea></form>
<iframe srcdoc="<p>Zwanziger</p>"></iframe><noscript>Zwanziger</noscript><template><p>Zwanziger, 1.204,17 €</p></template>
<h1>Girokonto Zwanziger</h1><p>IBAN DE02 1203 0000 0000 2020 51</p><p>Kontostand 1.204,17 €</p>
<table aria-label="Umsätze von Margarete Zwanziger"><thead><tr><th id="t">Buchungstag</th><th>Verwendungszweck</th><th>Betrag</th><th>Saldo</th></tr></thead><tbody>
<tr class="row-zwanziger" data-id="ZZ-98231" aria-labelledby="kunde-47110815"><td>18.11.2026</td><td>Kaufmann Schuhhaus Nyquist ZZ-98231</td><td title="-23,90 €" data-wert="-23,90" data-an="Kaufmann Schuhhaus" data-kunde="zwanziger" x-weiter="/kunde/zwanziger?sessionid=77f1e0" data-seit="18.11.2026">-23,90 €</td><td>1.204,17 €</td></tr>
<tr class="row-zwanziger" data-href="/umsatz/deadbeefcafebabe77"><td>17.11.2026</td><td>Gehalt Wertheimer <span class="hidden">1.204,17 Margarete</span></td><td>2.041,66 €</td><td>1.228,07 €</td></tr>
<tr class="row-zwanziger"><td>16.11.2026</td><td>Mietvertrag Sternblick</td><td>-817,49 €</td><td>-813,59 €</td></tr></tbody></table></body></html>`;

describe('of a page with a person in it', () => {
  const { text, left } = scrub(page);
  const lower = text.toLowerCase();

  test('nothing personal is left', () => {
    expect(markers.filter((marker) => lower.includes(marker.toLowerCase()))).toEqual([]);
    expect(left).toBe(0);
  });

  test('no words of it are left under any seed', () => {
    const words = ['zwanziger', 'margarete', 'kaufmann', 'wertheimer', 'sternblick', 'schuhhaus', 'nyquist', 'mietvertrag', 'posteo'];
    for (let seed = 0; seed < 40; seed += 1) {
      const other = scrub(page, { seed: String(seed) }).text.toLowerCase();
      expect(words.filter((word) => other.includes(word))).toEqual([]);
    }
  });

  test('what a reader needs is left', () => {
    const kept = ['18.11.2026', 'data-seit="18.11.2026"', 'x-weiter="/kunde/', 'Buchungstag', 'Verwendungszweck', 'Betrag', 'Saldo', 'Kontostand', 'IBAN', 'Girokonto', '€', '.hidden{display:none}', 'lang="de"', 'Hilfe'];
    expect(kept.filter((each) => !text.includes(each))).toEqual([]);
  });

  test('it is read as before, with the balances proved', () => {
    const before = captureStatement(viewOfHtml(page), adapters);
    const after = captureStatement(viewOfHtml(text), adapters);
    if (before.kind !== 'rows' || after.kind !== 'rows') throw new Error('no rows');
    const [{ proof, rows, mask }, { proof: proofAfter, rows: rowsAfter, mask: maskAfter }] = [before.statement.accounts[0] ?? fail(), after.statement.accounts[0] ?? fail()];
    expect([proof, proofAfter].map(({ result }) => result)).toEqual(['proved', 'proved']);
    expect(rowsAfter.map(({ date, amountMinor }) => [date, Math.sign(amountMinor)])).toEqual(rows.map(({ date, amountMinor }) => [date, Math.sign(amountMinor)]));
    expect(mask).toBe('2051');
    expect(maskAfter).toMatch(/^\d{4}$/);
  });

  test('references between elements still lead somewhere, and names follow the words', () => {
    const { document } = parseHTML(text);
    const [row] = document.querySelectorAll('tbody tr');
    expect(document.getElementById(row?.getAttribute('aria-labelledby') ?? '')?.tagName).toBe('HEADER');
    const name = row?.getAttribute('class') ?? '';
    expect(document.querySelectorAll(`.${name}`).length).toBe(3);
    expect(document.querySelector('style')?.textContent).toContain(`.${name}{`);
  });
});

const fail = (): never => {
  throw new Error('no account');
};

describe('the same text', () => {
  const rows = (first: string, second: string): string =>
    `<html lang="en"><body><h1>Everyday account ••3307</h1><table><thead><tr><th>Date</th><th>Description</th><th>Amount</th></tr></thead><tbody><tr><td>18 Nov 2026</td><td>${first}</td><td>-12.50</td></tr><tr><td>17 Nov 2026</td><td>${second}</td><td>-12.50</td></tr></tbody></table><p>Account number 12 3307</p></body></html>`;

  test('becomes the same text, in every case of letters; another becomes another', () => {
    const cells = [...parseHTML(scrub(rows('Fern Cafe', 'FERN CAFE')).text).document.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells[1]?.toUpperCase()).toBe(cells[4]);
    expect(cells[2]).toBe(cells[5]);
    const others = [...parseHTML(scrub(rows('Fern Cafe', 'Firn Cafe')).text).document.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(others[1]).not.toBe(others[4]);
  });

  test('a mask stays the end of its number', () => {
    const { text } = scrub(rows('Fern', 'Oak'));
    const mask = /••(\d{4})/.exec(text)?.[1];
    expect(mask).not.toBe('3307');
    expect(text).toMatch(new RegExp(`Account number \\d\\d ${mask}`));
  });
});
