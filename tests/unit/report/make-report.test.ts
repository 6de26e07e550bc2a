import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import type { ObservedResponse, PageView } from '../../../bank-adapters/types.ts';
import { makeReport, type ReportSources } from '../../../entrypoints/report/make-report.ts';
import { reportReplySchema } from '../../../utils/messages/schemas/report.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { readFixture } from '../adapters/view.ts';

const folder = path.join(import.meta.dirname, '../../../bank-adapters/au-commbank/fixtures');
const view = readFixture(folder, 'account-both-witnesses');
const html = readFileSync(path.join(folder, 'account-both-witnesses.html'), 'utf8');
const documentOf = (markup: string): Document => parseHTML(markup).document as unknown as Document;

const sources = (over: Partial<ReportSources> = {}): ReportSources => ({ copyPage: () => documentOf(html), url: view.url.href, responses: view.responses, seed: 'a word', ...over });
const response = (over: Partial<ObservedResponse>): ObservedResponse => ({ url: 'https://bank.example/api/rows', method: 'GET', status: 200, contentType: 'application/json', body: '{}', at: 1, ...over });

const bodyOf = (text: string): string => JSON.stringify({ rows: Array.from({ length: 5_000 }, (_, at) => ({ date: '2026-11-02', amount: -at, description: text, reference: 'one that is as long as references often are, and then some' })) });

/** The page and its data as somebody reads them who got the report. */
const readAgain = ({ markup, responses, url }: ReturnType<typeof makeReport>): Outcome => {
  const again: PageView = { ...view, url: new URL(url), document: documentOf(markup), responses: responses.map((each, at) => ({ ...each, body: each.body ?? '', at })) };
  return captureStatement(again, adapters);
};

describe('a report', () => {
  test('is read as the page was: the same rows by the same reader, and page and data still agree', () => {
    const before = captureStatement(view, adapters);
    const report = makeReport(sources());
    const after = readAgain(report);
    if (before.kind !== 'rows' || after.kind !== 'rows') throw new Error('no rows');
    expect(before.statement).toMatchObject({ route: 'both' });
    expect(after.statement).toMatchObject({ adapter: before.statement.adapter, route: 'both', disagreements: before.statement.disagreements, fieldRoutes: before.statement.fieldRoutes });
    expect(after.statement.accounts.map(({ proof, rows }) => [proof, rows.map(({ date }) => date)])).toEqual(before.statement.accounts.map(({ proof, rows }) => [proof, rows.map(({ date }) => date)]));
    expect(report.left).toBe(0);
    expect(reportReplySchema.parse({ ok: true, report })).toEqual({ ok: true, report });
  });

  test('holds nothing of what the rows said, nor any amount of theirs', () => {
    const before = captureStatement(view, adapters);
    if (before.kind !== 'rows') throw new Error('no rows');
    const report = JSON.stringify(makeReport(sources())).toLowerCase();
    const rows = before.statement.accounts.flatMap((account) => account.rows);
    // Words with which banks describe what they did themselves are everybody's.
    const words = rows.flatMap(({ description }) => description.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((word) => !/^(transfer|direct|debit|credit|value|date|card|purchase|pending|payment|salary|interest|deposit|account|netbank|saver)$/.test(word));
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((word) => new RegExp(String.raw`\b${word}\b`).test(report))).toEqual([]);
    const amounts = rows.map(({ amountMinor }) => (Math.abs(amountMinor) / 100).toFixed(2)).filter((amount) => amount.length > 4);
    expect(amounts.filter((amount) => report.includes(`"${amount}"`) || report.includes(`>${amount}<`))).toEqual([]);
  });

  test('is another one with another word', () => {
    expect(makeReport(sources({ seed: 'one' })).markup).not.toBe(makeReport(sources({ seed: 'two' })).markup);
  });

  test('changes tokens and numbers in addresses, and keeps what a reader knows them by', () => {
    const { url, responses } = makeReport(sources({ url: 'https://bank.example/accounts/DE02120300000000202051/rows?session=77f1e0ab', responses: [response({ url: 'https://bank.example/api/v1/accounts/4711081512/rows?from=2026-01-01' })] }));
    expect(url).toMatch(/^https:\/\/bank\.example\/accounts\/[^/]+\/rows\?session=/);
    expect(url + (responses[0]?.url ?? '')).not.toMatch(/DE02|202051|77f1e0|4711081512/);
    expect(responses[0]?.url).toMatch(/^https:\/\/bank\.example\/api\/v1\/accounts\/\d+\/rows\?from=/);
  });

  test('names bodies that it cannot scrub and leaves them out; of many it takes the newest', () => {
    const xml = response({ url: 'https://bank.example/a.xml', contentType: 'text/xml', body: '<rows><row>Nyquist</row></rows>' });
    const csv = response({ url: 'https://bank.example/a.csv', contentType: 'text/csv', body: 'date;text\n2026-01-01;Nyquist' });
    const large = response({ url: 'https://bank.example/old', body: bodyOf('Harbour Market') });
    const newest = response({ url: 'https://bank.example/new', body: `)]}',\n${bodyOf('Coffee House')}` });
    const { responses } = makeReport(sources({ responses: [xml, csv, large, newest] }));
    expect(responses.map((each) => ['body' in each, each.url.split('/').at(-1)])).toEqual([[true, 'new'], [false, 'old'], [false, 'a.csv'], [false, 'a.xml']]);
    expect(JSON.stringify(responses)).not.toContain('Nyquist');
  });
});
