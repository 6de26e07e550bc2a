import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { reportFileName, writeReportFile, type ReportFacts } from '../../../../components/pages/report/report-file.ts';
import type { PageReport } from '../../../../utils/model/report.ts';

const facts: ReportFacts = {
  siteId: 'de-dkb',
  status: { outcome: 'unrecognised', reason: 'amounts-unreadable', detail: '3 of 40 rows', adapter: { id: 'de-dkb', version: 2 } },
  version: '0.1.0',
  browser: 'Browser/1.0',
  madeOn: '2026-11-22',
};
const markup = '<!DOCTYPE html><html lang="de"><head></head><body><h1>Girokonto</h1></body></html>';
const report: PageReport = {
  url: 'https://bank.example/konten',
  markup,
  left: 0,
  responses: [
    { url: 'https://bank.example/api', method: 'GET', status: 200, contentType: 'application/json', body: '{"text":"a --> b <script>alert(1)</script> ---"}' },
    { url: 'https://bank.example/rows.csv', method: 'GET', status: 200, contentType: 'text/csv' },
  ],
};

const commentsIn = (file: string): string[] => [...(parseHTML(`<html><body>${file}</body></html>`).document.body.childNodes as unknown as Node[])].filter(({ nodeType }) => nodeType === 8).map(({ nodeValue }) => nodeValue ?? '');

describe('the file of a report', () => {
  test('is the page, with the facts before it', () => {
    const file = writeReportFile(report, facts);
    expect(file).toContain(markup);
    expect(file.split('\n-->')[0]?.split('\n')).toEqual([
      '<!--', 'tidemark-report: 1', 'made: 2026-11-22', 'version: 0.1.0', 'browser: Browser/1.0', 'site: de-dkb', 'address: https://bank.example/konten',
      'reader: de-dkb 2', 'outcome: unrecognised amounts-unreadable', 'detail: 3 of 40 rows',
    ]);
  });

  test('says so where the page was not read', () => {
    expect(writeReportFile(report, { ...facts, status: undefined })).toContain('outcome: not read');
  });

  test('keeps responses in comments that nothing in them ends, and that say the same when read', () => {
    const file = writeReportFile(report, facts);
    const [, json, csv] = commentsIn(file);
    expect(JSON.parse(json?.split('\n')[2] ?? '')).toEqual({ text: 'a --> b <script>alert(1)</script> ---' });
    expect(csv).toContain('body left out');
    expect(parseHTML(file).document.querySelectorAll('script')).toHaveLength(0);
  });

  test('cannot be broken by what the page says of itself', () => {
    const file = writeReportFile({ ...report, url: 'https://bank.example/--><script>alert(1)</script>' }, { ...facts, browser: '--!><script>' });
    expect(parseHTML(file).document.querySelectorAll('script')).toHaveLength(0);
  });

  test('has a name that every system takes', () => {
    expect(reportFileName(facts)).toBe('tidemark-report-de-dkb-2026-11-22.html');
    expect(reportFileName({ siteId: 'a/b\\c: *?"<>|', madeOn: '2026-11-22' })).toBe('tidemark-report-a-b-c-2026-11-22.html');
  });
});
