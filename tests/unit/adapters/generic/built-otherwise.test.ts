import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../../bank-adapters/choose.ts';
import { adapter as generic } from '../../../../bank-adapters/generic/read.ts';
import { viewOfHtml } from '../view.ts';

/** Date, amount and description of each row, or the outcome where there are none. */
function read(lang: string, body: string): string[] {
  const outcome = captureStatement(viewOfHtml(`<!doctype html><html lang="${lang}"><body>${body}</body></html>`), [generic]);
  return 'statement' in outcome ? outcome.statement.accounts.flatMap(({ rows }) => rows.map((row) => `${row.date} ${row.amountMinor} ${row.description}`)) : [outcome.kind];
}

describe('columns of blocks that share a class', () => {
  const row = (...cells: string[]): string => `<div class="row">${cells.map((cell) => `<div class="cell">${cell}</div>`).join('')}</div>`;
  const blocks = (titles: string[], rows: string[][]): string => `<section>${row(...titles)}${rows.map((each) => row(...each)).join('')}</section>`;

  test('keep the place of a cell that is empty: money paid out is not read as paid in', () => {
    const rows = [
      ['18 Nov 2026', 'Harbour Fuel', 'R 650.00', '', 'R 4,350.00'],
      ['16 Nov 2026', 'Salary Tidewater', '', 'R 3,000.00', 'R 5,000.00'],
      ['12 Nov 2026', 'Cape Grocer', 'R 400.00', '', 'R 2,000.00'],
    ];
    const titles = ['Date', 'Details', 'Paid out', 'Paid in', 'Balance'];
    expect(read('en-ZA', `<h1>Cheque account ••4410</h1>${blocks(titles, rows)}`)).toEqual(['2026-11-18 -65000 Harbour Fuel', '2026-11-16 300000 Salary Tidewater', '2026-11-12 -40000 Cape Grocer']);
  });

  test('in another language, with the columns the other way round', () => {
    const rows = [
      ['18.11.2026', '50,00 €', '', 'Oma Gerda'],
      ['16.11.2026', '', '12,00 €', 'Bäckerei Korn'],
      ['12.11.2026', '', '99,90 €', 'Stadtwerke'],
    ];
    expect(read('de-DE', `<h1>Girokonto ••4410</h1>${blocks(['Datum', 'Haben', 'Soll', 'Text'], rows)}`)).toEqual(['2026-11-18 5000 Oma Gerda', '2026-11-16 -1200 Bäckerei Korn', '2026-11-12 -9990 Stadtwerke']);
  });
});

describe('a table for each day', () => {
  const days = [['Mon 16 Nov 2026', 'Corner Café', '-£3.20'], ['Thu 12 Nov 2026', 'Refund Shoes', '£40.00'], ['Sun 8 Nov 2026', 'Water Board', '-£21.00']];

  test('is one list, also where a day has one row', () => {
    const tables = days.map(([day, text, amount]) => `<h3>${day}</h3><table class="day"><tr><td>${text}</td><td>${amount}</td></tr></table>`);
    expect(read('en-GB', `<h1>Current account ••2210</h1>${tables.join('')}`)).toEqual(['2026-11-16 -320 Corner Café', '2026-11-12 4000 Refund Shoes', '2026-11-08 -2100 Water Board']);
  });

  test('is not where words stand between: those are tables of their own', () => {
    const tables = days.map(([day, text, amount]) => `<h3>Parcel of ${day}</h3><table class="day"><tr><td>${text}</td><td>${amount}</td></tr></table>`);
    expect(read('en-GB', `<h1>Your parcels</h1>${tables.join('')}`)).toEqual(['ignored']);
  });
});

describe('what a row is called', () => {
  test('is not the labels of its parts, nor a part under another label', () => {
    const entry = (day: string, whom: string, what: string, amount: string): string => `<li><dl><div><dt>Datum</dt><dd>${day}</dd></div><div><dt>Wie</dt><dd>${whom}</dd></div><div><dt>Type</dt><dd>${what}</dd></div><div><dt>Bedrag</dt><dd>${amount}</dd></div></dl></li>`;
    const list = [entry('18-11-2026', 'Bakker Brood', 'iDEAL', '€ -4,20'), entry('16-11-2026', 'Zwembad Noord', 'iDEAL', '€ -9,00'), entry('12-11-2026', 'Drukkerij Zon', 'Salaris', '€ 2.100,00')];
    expect(read('nl-NL', `<h1>Betaalrekening ••4410</h1><ul>${list.join('')}</ul>`)).toEqual(['2026-11-18 -420 Bakker Brood', '2026-11-16 -900 Zwembad Noord', '2026-11-12 210000 Drukkerij Zon']);
  });

  test('is what follows the day in the same words', () => {
    const rows = [['lun. 16/11', 'Boulangerie', '-4,50 €'], ['ven. 13/11', 'Librairie', '-19,00 €']].map(([day, text, amount]) => `<p><span>${day} ${text}</span> <b>${amount}</b></p>`);
    expect(read('fr-FR', `<h1>Compte courant ••4410</h1><div>${rows.join('')}</div>`)).toEqual(['2026-11-16 -450 Boulangerie', '2026-11-13 -1900 Librairie']);
  });
});

test('a column of two words tells which way the money went, where one row has none', () => {
  const rows = [['18/11/2026', 'Καφενείο', '4,50 €', 'Χρέωση'], ['16/11/2026', 'Μισθός', '900,00 €', 'Πίστωση'], ['12/11/2026', 'Φαρμακείο', '12,00 €', 'Χρέωση']];
  const cells = (row: string[]): string => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  expect(read('el-GR', `<h1>Λογαριασμός ••4410</h1><table>${rows.map(cells).join('')}</table>`)).toEqual(['2026-11-18 -450 Καφενείο', '2026-11-16 90000 Μισθός', '2026-11-12 -1200 Φαρμακείο']);
});

test('of two amounts the one in a single currency was billed', () => {
  const rows = [['18 Nov 2026', 'Hotel Roma', '€100.00', '$108.00'], ['16 Nov 2026', 'Payment received', '-$80.00', '-$80.00'], ['12 Nov 2026', 'Corner Deli', '$9.00', '$9.00']];
  const items = rows.map(([day, text, own, billed]) => `<li><i>${day}</i><p>${text}</p><u>${own}</u><b>${billed}</b></li>`);
  expect(read('en-US', `<h1>Credit card ••4410</h1><ul>${items.join('')}</ul>`)).toEqual(['2026-11-18 -10800 Hotel Roma', '2026-11-16 8000 Payment received', '2026-11-12 -900 Corner Deli']);
});

test('under a title of its own the words of a cell stay together, but for a chip that says which way the money went', () => {
  const row = (day: string, chip: string, kind: string, name: string, amount: string): string => `<div class="f"><div>${day}</div><div><div><em>${chip}</em><b>${kind}</b></div><div>${name}</div></div><div>${amount}</div></div>`;
  const rows = [row('18/11/2026', 'Cargo', 'Compra', 'Librería Sur', '-$ 4.500,00'), row('16/11/2026', 'Abono', 'Sueldo', 'Imprenta Azul', '$ 90.000,00'), row('12/11/2026', 'Cargo', 'Compra', 'Farmacia Luz', '-$ 1.200,00')];
  const titles = '<div class="t"><div>Fecha</div><div>Detalle</div><div>Monto</div></div>';
  expect(read('es-AR', `<h1>Cuenta corriente ••4410</h1><section>${titles}${rows.join('')}</section>`)).toEqual(['2026-11-18 -450000 Compra Librería Sur', '2026-11-16 9000000 Sueldo Imprenta Azul', '2026-11-12 -120000 Compra Farmacia Luz']);
});

test('the word a bank books by stays in the text that it begins', () => {
  const rows = [['18.11.2026', 'GUTSCHRIFT<br>Dr. L. Petersen', '125,50 €'], ['16.11.2026', 'LASTSCHRIFT<br>Stadtwerke', '-74,00 €']].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  expect(read('de-DE', `<h1>Girokonto ••4410</h1><table>${rows.join('')}</table>`)).toEqual(['2026-11-18 12550 GUTSCHRIFT Dr. L. Petersen', '2026-11-16 -7400 LASTSCHRIFT Stadtwerke']);
});
