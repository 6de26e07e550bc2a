import type { ObservedResponse } from '../../bank-adapters/types.ts';
import type { PageReport, ReportedResponse } from '../../utils/model/report.ts';
import { scrubJson } from '../../utils/scrub/json.ts';
import { scrubAddress } from '../../utils/scrub/names.ts';
import { scrubPage } from '../../utils/scrub/page/scrub-page.ts';
import { writePage } from '../../utils/scrub/page/write-markup.ts';
import type { Key } from '../../utils/scrub/scrubbing.ts';
import type { Secrets } from '../../utils/scrub/secrets.ts';
import { tryKeys } from '../../utils/scrub/try-keys.ts';

/** Each try goes over the whole page, and its owner waits. Amounts that meet by chance tell nobody anything. */
const patience = { words: 3, amounts: 1 };
/** All bodies together, in characters; the newest first. */
const mostBodies = 1_000_000;

/** What a report is made of. */
export interface ReportSources {
  /** A new copy each time, to be changed in its place. */
  copyPage: () => Document;
  url: string;
  /** Oldest first. */
  responses: readonly ObservedResponse[];
  /** A word that nobody can guess: it decides what everything becomes. */
  seed: string;
}

/**
 * Scrubs a page and the responses that were kept of it, all with the same key: what is the same text in both is the same
 * afterwards, and what added up still does. Throws what copying the page throws.
 */
export function makeReport({ copyPage, url, responses, seed }: ReportSources): PageReport {
  const markup = writePage(copyPage());
  const kept = chooseBodies(responses);
  const { result, left } = tryKeys(seed, patience, (key) => {
    const page = copyPage();
    const scrubbing = scrubPage(page, key, markup);
    const answers = kept.map(({ response, hasBody }) => scrubResponse(response, hasBody, key));
    const report = { url: scrubAddress(url, scrubbing, true), markup: writePage(page), responses: answers.map(({ reported }) => reported) };
    return { result: report, texts: [report.url, report.markup, ...report.responses.flatMap((each) => [each.url, each.body ?? ''])], secrets: [scrubbing.secrets, ...answers.map(({ secrets }) => secrets)] };
  });
  return { ...result, left };
}

function scrubResponse({ url, method, status, contentType, body }: ObservedResponse, hasBody: boolean, key: Key): { reported: ReportedResponse; secrets: Secrets } {
  const { text, scrubbing } = scrubJson(hasBody ? body : '', key);
  return { reported: { url: scrubAddress(url, scrubbing, true), method, status, contentType, ...(hasBody ? { body: text } : {}) }, secrets: scrubbing.secrets };
}

/** JSON, a prefix before it allowed. Other kinds are named and left out. */
const isJson = (body: string): boolean => /^\W{0,12}[{[]/.test(body) && !/^\s*</.test(body);

function chooseBodies(responses: readonly ObservedResponse[]): { response: ObservedResponse; hasBody: boolean }[] {
  let room = mostBodies;
  return responses.toReversed().map((response) => {
    const hasBody = isJson(response.body) && response.body.length <= room;
    if (hasBody) room -= response.body.length;
    return { response, hasBody };
  });
}
