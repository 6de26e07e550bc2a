import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import type { ObservedResponse, PageView } from '../../../bank-adapters/types.ts';

/** What a fixture says about a page, as it stands in `<case>.input.json`. */
export interface FixtureInput {
  url: string;
  /** ISO instant of the capture. */
  now: string;
  timeZone: string;
  languages: string[];
  /** The name of a file beside the input. */
  html?: string;
  /** A body that is not a text is written as the JSON that it stands for. */
  responses?: (Partial<Omit<ObservedResponse, 'body'>> & { url: string; body: unknown })[];
}

const hidden =
  '[hidden], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"], .sr-only, .visually-hidden';

/** Stands in for the browser's layout: attributes, inline styles and the usual classes hide an element and all in it. */
export const isVisibleInMarkup = (element: Element): boolean => element.closest(hidden) === null;

/** A page as a reader sees it, from markup. */
export function viewOf(input: FixtureInput, html: string): PageView {
  const { document } = parseHTML(html);
  return {
    url: new URL(input.url),
    document: document as unknown as Document,
    responses: (input.responses ?? []).map(({ url, method = 'GET', status = 200, contentType = 'application/json', body }, index) => ({
      url,
      method,
      status,
      contentType,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      at: 100 * (index + 1),
    })),
    isVisible: isVisibleInMarkup,
    now: new Date(input.now),
    timeZone: input.timeZone,
    languages: input.languages,
  };
}

const emptyPage = '<!doctype html><html><head><title>Page</title></head><body></body></html>';

/** Reads `<folder>/<name>.input.json` and the page that it names. */
export function readFixture(folder: string, name: string): PageView {
  const input = JSON.parse(readFileSync(path.join(folder, `${name}.input.json`), 'utf8')) as FixtureInput;
  return viewOf(input, input.html === undefined ? emptyPage : readFileSync(path.join(folder, input.html), 'utf8'));
}

/** A page from markup alone, for short tests: a European user of a bank in no particular country. */
export const viewOfHtml = (html: string, over: Partial<FixtureInput> = {}): PageView =>
  viewOf({ url: 'https://www.bank.example/accounts', now: '2026-11-20T10:00:00Z', timeZone: 'Europe/London', languages: ['en-GB'], ...over }, html);

/** Reads `<folder>/<name>.html` as a page of an unknown bank; its expectation may set another moment or address. */
export function readPageFixture(folder: string, name: string): PageView {
  const html = readFileSync(path.join(folder, `${name}.html`), 'utf8');
  const expectation = path.join(folder, `${name}.expected.json`);
  const over = existsSync(expectation) ? (JSON.parse(readFileSync(expectation, 'utf8')) as { view?: Partial<FixtureInput> }).view : {};
  return viewOfHtml(html, { languages: [/<html lang="([^"]+)"/.exec(html)?.[1] ?? 'en'], ...over });
}
