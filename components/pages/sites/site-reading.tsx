import type { VNode } from 'preact';
import { findAbout } from '../../../bank-adapters/registry.ts';
import type { Evidence } from '../../../bank-adapters/types.ts';
import { formatAgo, formatDate, formatMonth } from '../../../utils/i18n/dates.ts';
import { t } from '../../../utils/i18n/words.ts';
import { findSiteDrift } from '../../../utils/ledger/merge/reading-ways.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { SiteHealth } from '../../../utils/model/site.ts';
import { useServices } from '../../state/page-state.tsx';
import { Fact, FactGroup, Facts } from '../facts.tsx';
import { FieldRoutes } from './field-routes.tsx';
import { hostsOf } from './find-banks.ts';
import { routeWords, sayDrift } from './say-drift.ts';
import { readerName } from './site-names.ts';
import type { SiteView } from './use-sites.ts';

const proofWords = { proved: 'sites.proved', broken: 'sites.broken', unprovable: 'sites.unprovable' } as const;
const trustWords = { A: 'sites.trustA', B: 'sites.trustB', C: 'sites.trustC' } as const;

/** What an adapter rests on, as it is: nobody gains by a reader that claims more. */
export function sayEvidence({ trust, sourceDate, sources, confirmedLive }: Evidence): string {
  const confirmed = confirmedLive === null ? t('sites.notConfirmed') : t('sites.confirmedLive', { date: formatDate(confirmedLive) });
  return t('sites.evidenceLine', { confirmed, trust: t(trustWords[trust]), date: formatMonth(sourceDate), sources: sources.join(', ') });
}

/** What the last visits found: when, how much of what was there, and whether it adds up. */
export function VisitFacts({ health }: { health: SiteHealth }): VNode {
  const now = useServices().now();
  const { lastGoodAt, lastProof, responses, contradictions = [], unreadCaptures } = health;
  return (
    <Facts>
      <Fact name={t('sites.lastVisit')}>{formatAgo(health.lastVisitAt, now)}</Fact>
      <Fact name={t('sites.lastGood')}>{lastGoodAt === undefined ? undefined : formatAgo(lastGoodAt, now)}</Fact>
      <Fact name={t('sites.rows')}>{sayRows(health)}</Fact>
      <Fact name={t('sites.proof')}>{lastProof === undefined ? undefined : t(proofWords[lastProof])}</Fact>
      <Fact name={t('sites.leftOut')}>{listOf(contradictions.map(({ name, known, shown }) => t('sites.contradiction', { account: name, known, shown })))}</Fact>
      <Fact name={t('sites.waiting')}>{unreadCaptures === undefined ? undefined : t('sites.unreadCaptures', { count: unreadCaptures })}</Fact>
      <Fact name={t('sites.responses')}>{responses && t('sites.responsesSaid', { kept: responses.kept, dropped: responses.dropped })}</Fact>
    </Facts>
  );
}

/** Rows read beside the rows that were to be expected: those that were seen, or, where all are gone, those of before. */
function sayRows({ lastOutcome, lastReason, lastRowCount, expectedRowCount = 0 }: SiteHealth): string | undefined {
  if (lastRowCount === undefined) return undefined;
  if (lastOutcome === 'unrecognised' && lastReason !== 'session-ended') return t('sites.rowsGone', { count: lastRowCount });
  return expectedRowCount > lastRowCount ? t('sites.rowsOf', { read: lastRowCount, count: expectedRowCount }) : t('shared.transactions', { count: lastRowCount });
}

/** How a site is read: by what, on which evidence, which way each field was found, and what changed. */
export function ReadingFacts({ view: { site, health } }: { view: SiteView }): VNode {
  const adapter = health?.adapter;
  const about = findAbout(adapter?.id ?? site.adapterId ?? '');
  const fields = health?.fieldRoutes ?? {};
  const drift = health === undefined ? [] : findSiteDrift(health);
  return (
    <FactGroup title={t('sites.details')}>
      <Facts>
        <Fact name={t('sites.readBy')}>{adapter === undefined ? about?.label : readerName(adapter)}</Fact>
        <Fact name={t('sites.evidence')}>{about === undefined ? undefined : sayEvidence(about.evidence)}</Fact>
        <Fact name={t('sites.route')}>{health?.route === undefined ? undefined : t(routeWords[health.route])}</Fact>
        <Fact name={t('sites.drift')}>{listOf(drift.map(sayDrift))}</Fact>
        <Fact name={t('sites.disagreements')}>{listOf(health?.disagreements ?? [])}</Fact>
        <Fact name={t('sites.notFound')}>{listOf((health?.missingFields ?? []).map((field) => t(`sites.${field}`)))}</Fact>
        <Fact name={t('sites.fields')}>{Object.keys(fields).length === 0 ? undefined : <FieldRoutes fields={fields} />}</Fact>
        <Fact name={t('sites.hosts')}>{site.patterns.length === 0 ? undefined : <bdi>{hostsOf(site.patterns).join(', ')}</bdi>}</Fact>
        <Fact name={t('sites.watchedSince')}>{site.addedAt === 0 ? undefined : formatDate(localDate(new Date(site.addedAt)))}</Fact>
      </Facts>
    </FactGroup>
  );
}

function listOf(lines: readonly string[]): VNode | undefined {
  if (lines.length === 0) return undefined;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
