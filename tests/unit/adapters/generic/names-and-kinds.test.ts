import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../../bank-adapters/choose.ts';
import { adapter as generic } from '../../../../bank-adapters/generic/read.ts';
import { viewOfHtml } from '../view.ts';

const capture = (lang: string, body: string) => captureStatement(viewOfHtml(`<!doctype html><html lang="${lang}"><body>${body}</body></html>`), [generic]);
const descriptions = (lang: string, body: string): string[] => {
  const outcome = capture(lang, body);
  return 'statement' in outcome ? outcome.statement.accounts.flatMap(({ rows }) => rows.map(({ description }) => description)) : [outcome.kind];
};
const table = (titles: string[], rows: string[][]): string =>
  `<table><tr>${titles.map((title) => `<th>${title}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const names = ['Hafen Café', 'Stadtwerke', 'Bäckerei Korn', 'A. Lindner', 'Buchhandlung Rabe', 'Kino Lux', 'Gärtnerei Moos', 'Optik Hell'];
const kinds = ['Kartenzahlung', 'Lastschrift', 'Kartenzahlung', 'Überweisung', 'Kartenzahlung', 'Kartenzahlung', 'Lastschrift', 'Kartenzahlung'];
const head = '<h1>Girokonto ••4410</h1><p>Kontostand 1.200,00 €</p>';
const day = (at: number): string => `${String(20 - at)}.11.2026`;

describe('what a row is called', () => {
  test('is whom it was with, where another column only says of what kind it is', () => {
    const rows = names.map((name, at) => [day(at), kinds[at] ?? '', name, `-${at + 3},50 €`]);
    expect(descriptions('de-DE', head + table(['Datum', 'Beschreibung', 'Empfänger', 'Betrag'], rows))).toEqual(names);
  });

  test('stays what its title says where the words beside it are numbers and times', () => {
    const rows = kinds.map((kind, at) => [day(at), kind, `Ref ${410_022 + at * 7} 14:0${at} Uhr`, `-${at + 3},50 €`]);
    expect(descriptions('de-DE', head + table(['Datum', 'Beschreibung', 'Angaben', 'Betrag'], rows))).toEqual(kinds);
  });

  test('is not joined with what stands in the line below', () => {
    const items = names.map((name, at) => `<li><span>${day(at)}</span><p>${name}<br><span>Freizeit</span></p><b>-${at + 3},50 €</b></li>`);
    expect(descriptions('de-DE', `${head}<ul>${items.join('')}</ul>`)).toEqual(names);
  });
});

test('an amount under its own name is no row of its own', () => {
  const entries = names.map((name, at) => `<dl><dt>${day(at)}</dt><dd>${name}</dd><dd><span>Soll</span> ${at + 3},50 €</dd><dd><span>Saldo</span> ${(100 - at).toFixed(2).replace('.', ',')} €</dd></dl>`);
  const found = descriptions('de-DE', `${head}<section>${entries.join('')}</section>`);
  expect(found.filter((text) => /Soll|Saldo/.test(text))).toEqual([]);
});

describe('nothing is invented from', () => {
  test.each([
    ['da-DK', 'Leveret'],
    ['fr-FR', 'Livrée'],
    ['ja-JP', '配送済'],
    ['en-GB', 'Dispatched'],
  ])('goods on their way (%s)', (lang, state) => {
    const items = names.map((name, at) => `<li><time datetime="2026-11-${20 - at}">2026-11-${20 - at}</time><b>${name}</b><i>${state}</i><span>£${at + 3}.50</span></li>`);
    expect(capture(lang, `<h1>Card •••• 1190</h1><ul>${items.join('')}</ul>`).kind).toBe('ignored');
  });

  test('a list that says that it is an example', () => {
    const items = names.map((name, at) => `<li><span>${20 - at} Nov</span><b>${name}</b><span>-$${at + 3}.50</span></li>`);
    expect(capture('en-NZ', `<h1>Everyday account</h1><p>Example</p><ul>${items.join('')}</ul>`).kind).toBe('ignored');
    expect(capture('en-NZ', `<h1>Everyday account ••4410</h1><p>Recent</p><ul>${items.join('')}</ul>`).kind).toBe('rows');
  });
});

test('a dash that stands for no price abroad is no minus', () => {
  const rows = [['2026-11-20', 'Sklep', '-', '143,27', 'WN'], ['2026-11-19', 'Zwrot', '-', '50,00', 'MA'], ['2026-11-18', 'Hotel', '89,90 EUR', '388,41', 'WN']];
  const outcome = capture('pl-PL', `<h1>Karta kredytowa ••7719</h1>${table(['Data', 'Opis', 'Kwota w walucie oryg.', 'Kwota PLN', 'Strona'], rows)}`);
  expect('statement' in outcome && outcome.statement.accounts[0]?.rows.map(({ amountMinor }) => amountMinor)).toEqual([-14_327, 5_000, -38_841]);
});

test('both spellings of yesterday are a day', () => {
  const items = ['Вчора', 'Учора'].map((word) => capture('uk-UA', `<h1>Картка ••4471</h1><p>Баланс 24 794,44 ₴</p><h4>${word}</h4><ul><li><b>Кав’ярня</b><span>−95,00 ₴</span></li><li><b>Книгарня</b><span>−20,00 ₴</span></li></ul>`));
  expect(items.map((outcome) => 'statement' in outcome && outcome.statement.accounts[0]?.rows[0]?.date)).toEqual(['2026-11-19', '2026-11-19']);
});

test('what only a card has makes it one, and its bare amounts purchases', () => {
  const rows = names.map((name, at) => `<li><span>11월 ${20 - at}일</span><b>${name}</b><em>${at + 3},200원</em></li>`).join('');
  const signs = (label: string): unknown => {
    const outcome = capture('ko-KR', `<h1>이용내역</h1><p>달래 플러스 (7788)</p><p>${label}</p><ul>${rows}<li><span>11월 10일</span><b>취소</b><em>-2,900원</em></li></ul>`);
    return 'statement' in outcome && outcome.statement.accounts[0]?.rows.map(({ amountMinor }) => Math.sign(amountMinor));
  };
  expect(signs('결제예정금액 711,512원')).toEqual([...names.map(() => -1), 1]);
  expect(signs('현재잔액 711,512원')).toEqual([...names.map(() => 1), -1]);
});
