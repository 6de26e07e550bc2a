import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { PageReport, ReportedResponse } from '../../../utils/model/report.ts';

/** What the file says beside the page: what read it, and what it came to. */
export interface ReportFacts {
  siteId: string;
  /** What the last capture of the page came to, if there was one. */
  status: Pick<PageStatus, 'outcome' | 'reason' | 'detail' | 'adapter'> | undefined;
  /** Of this extension. */
  version: string;
  /** As it calls itself. */
  browser: string;
  madeOn: IsoDate;
}

/**
 * The file of a report: the page as it is, with comments around it. Before it the facts, after it the responses, so that
 * every tool that reads a saved page reads this one.
 */
export function writeReportFile(report: PageReport, facts: ReportFacts): string {
  const header = comment([
    'tidemark-report: 1',
    `made: ${facts.madeOn}`,
    `version: ${facts.version}`,
    `browser: ${facts.browser}`,
    `site: ${facts.siteId}`,
    `address: ${report.url}`,
    ...describeStatus(facts.status),
  ]);
  return [header, report.markup, ...report.responses.map(describeResponse), ''].join('\n');
}

function describeStatus(status: ReportFacts['status']): string[] {
  if (status === undefined) return ['outcome: not read'];
  const { outcome, reason, detail, adapter } = status;
  return [
    ...(adapter === undefined ? [] : [`reader: ${adapter.id} ${adapter.version}`]),
    `outcome: ${[outcome, reason].filter((each) => each !== undefined).join(' ')}`,
    ...(detail === undefined ? [] : [`detail: ${detail}`]),
  ];
}

const describeResponse = ({ method, status, contentType, url, body }: ReportedResponse): string =>
  comment([`response: ${method} ${status} ${contentType} ${url}`, body ?? 'body left out: only JSON can be scrubbed']);

/** A comment that nothing in it can end: two hyphens become one and an escape, which in JSON means the same. */
const comment = (lines: readonly string[]): string => `<!--\n${lines.join('\n').replaceAll('-', (hyphen, at: number, all: string) => (all[at - 1] === '-' ? String.raw`\u002d` : hyphen))}\n-->`;

/** A name for the file that every system takes. */
export const reportFileName = ({ siteId, madeOn }: Pick<ReportFacts, 'siteId' | 'madeOn'>): string => `tidemark-report-${siteId.replace(/[^a-z0-9.-]+/gi, '-').slice(0, 80).replace(/-+$/, '')}-${madeOn}.html`;
