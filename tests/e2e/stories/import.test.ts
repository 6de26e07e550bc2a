import { expect } from 'vitest';
import { expectedAccount } from '../../demo-bank/expected.ts';
import type { ExpectedTransaction } from '../../demo-bank/expected.ts';
import type { DrivenPage } from '../browsers/index.ts';
import { ledgerOf } from '../ledger-of.ts';
import type { Stage } from '../story.ts';
import { story, today } from '../story.ts';

const { transactions } = expectedAccount('nordlicht', 'current', today);
const booked = transactions.filter(({ pending }) => !pending);
const inEuros = (minor: number): string => (minor / 100).toFixed(2);
const inGerman = (minor: number): string => inEuros(minor).replace('.', ',');
const [year, month, day] = [0, 1, 2].map((part) => (date: string) => date.split('-')[part] ?? '') as [(date: string) => string, (date: string) => string, (date: string) => string];

/** As a German bank writes it: a few lines about the account, then the table. */
const csvOf = (rows: readonly ExpectedTransaction[]): string =>
  [
    'Girokonto;DE02 5001 0517 0000 0055 07',
    '',
    'Buchungstag;Verwendungszweck;Betrag;Währung',
    ...rows.map((row) => `${day(row.date)}.${month(row.date)}.${year(row.date)};"${row.description.replaceAll('"', '""')}";${inGerman(row.amountMinor)};EUR`),
  ].join('\r\n');

/** The same by OFX, which cuts names at 32 letters and brings ids of its own. */
const ofxOf = (rows: readonly ExpectedTransaction[]): string => {
  const ofRow = (row: ExpectedTransaction, at: number): string =>
    `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${row.date.replaceAll('-', '')}<TRNAMT>${inEuros(row.amountMinor)}<FITID>NL5507-${String(booked.length - at).padStart(8, '0')}<NAME>${row.description.slice(0, 32).replaceAll('&', '&amp;')}</STMTTRN>`;
  return `OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>50010517<ACCTID>0000005507<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>${rows.map(ofRow).join('\n')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
};

/** Drops files on the page, as a person does from a folder. */
async function drop(page: DrivenPage, files: Record<string, string>): Promise<void> {
  await page.evaluate((text) => {
    const dropped = new DataTransfer();
    for (const [name, content] of Object.entries(JSON.parse(text) as Record<string, string>)) dropped.items.add(new File([content], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    return true;
  }, JSON.stringify(files));
}

const shows = (page: DrivenPage, words: string): Promise<string> =>
  page.waitFor((wanted) => (document.body.textContent.includes(wanted) ? document.body.textContent : undefined), { what: `“${words}” on the page` }, words);

/** The page of a bank that has been read once, and the dashboard where files are dropped. */
async function afterCapture({ tidemark, at }: Stage): Promise<{ page: DrivenPage; statement: string }> {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  await (await tidemark.visit(statement)).stored();
  await tidemark.finishOnboarding();
  const page = await tidemark.browser.openExtensionPage('options.html#/transactions');
  await page.click({ role: 'button', name: 'Import files' });
  await shows(page, 'What is in these files?');
  return { page, statement };
}

story('files of an account that was captured bring what is older, and nothing twice', async (stage) => {
  const { tidemark } = stage;
  const { page, statement } = await afterCapture(stage);
  const [before] = await ledgerOf(tidemark, statement);
  const known = before?.transactions.length ?? 0;
  const older = booked.slice(0, known + 12);
  const fresh = older.filter(({ date }) => date < (before?.transactions.at(-1)?.date ?? '')).length;

  await drop(page, { 'umsaetze.csv': csvOf(older) });
  await page.waitFor(() => document.querySelector('.import-counts') !== null, { what: 'the preview of the CSV file' });
  const previewed = await page.evaluate(() => document.querySelector('.import-counts')?.textContent ?? '');
  expect(previewed).toMatch(/^\d+ new/);
  const added = Number(/^\d+/.exec(previewed)?.[0]);
  expect(added).toBeGreaterThanOrEqual(fresh);
  expect(added).toBeLessThanOrEqual(12);
  // Looking stores nothing.
  expect((await ledgerOf(tidemark, statement))[0]?.transactions).toHaveLength(known);

  await page.click({ role: 'button', name: `Import ${added} transactions` });
  await shows(page, `${added} new transactions are stored.`);
  const accounts = await tidemark.readBack();
  expect(accounts).toHaveLength(1);
  expect(accounts[0]?.transactions).toHaveLength(known + added);

  await page.click({ role: 'button', name: 'Import more files' });
  await drop(page, { 'statement.ofx': ofxOf(older) });
  await page.waitFor(() => document.querySelector('.import-counts')?.textContent.startsWith('0 new') === true, { what: 'the preview of the OFX file' });
  await drop(page, { 'again.csv': csvOf(older.slice(0, 5)) });
  await page.waitFor(() => document.querySelectorAll('.import-counts').length === 2, { what: 'the preview of both files' });
  expect(await page.evaluate(() => [...document.querySelectorAll('.import-counts')].map((each) => each.textContent.split(' ')[0]).join())).toBe('0,0');
  expect((await tidemark.readBack()).map((each) => each.transactions.length)).toEqual([known + added]);
});

story('a broken file says what is wrong and where, and nothing of it is stored', async (stage) => {
  const { tidemark } = stage;
  const { page } = await afterCapture(stage);
  const before = JSON.stringify(await tidemark.readBack());
  const whole = ofxOf(booked.slice(0, 50));
  await drop(page, { 'cut.ofx': whole.slice(0, whole.length * 0.6), 'wrong.csv': csvOf(booked.slice(0, 9)).replace(/;-?\d+,\d\d;EUR\r\n(?=[^]*;EUR$)/, ';twelve;EUR\r\n') });
  await shows(page, 'The file ends in the middle.');
  await shows(page, 'Line 4, Betrag: The amount cannot be read for sure.');
  expect(await page.evaluate(() => document.querySelector('.import-next') === null)).toBe(true);
  expect(JSON.stringify(await tidemark.readBack())).toBe(before);
});
