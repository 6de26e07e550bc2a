import type { VNode } from 'preact';
import { findAbout } from '../../../bank-adapters/registry.ts';
import type { Evidence } from '../../../bank-adapters/types.ts';
import { formatAgo, formatDate, formatMonth } from '../../../utils/i18n/dates.ts';
import { t } from '../../../utils/i18n/words.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { SiteHealth } from '../../../utils/model/site.ts';
import { useServices } from '../../state/page-state.tsx';
import { Fact, FactGroup, Facts } from '../facts.tsx';
import { hostsOf } from './find-banks.ts';
import { readerName } from './site-names.ts';
import type { SiteView } from './use-sites.ts';

const routeWords = { response: 'sites.routeResponse', page: 'sites.routePage', both: 'sites.routeBoth' } as const;
const proofWords = { proved: 'sites.proved', broken: 'sites.broken', unprovable: 'sites.unprovable' } as const;
const trustWords = { A: 'sites.trustA', B: 'sites.trustB', C: 'sites.trustC' } as const;

/** What an adapter rests on, as it is: nobody gains by a reader that claims more. */
export function sayEvidence({ trust, sourceDate, sources, confirmedLive }: Evidence): string {
  const confirmed = confirmedLive === null ? t('sites.notConfirmed') : t('sites.confirmedLive', { date: formatDate(confirmedLive) });
  return t('sites.evidenceLine', { confirmed, trust: t(trustWords[trust]), date: formatMonth(sourceDate), sources: sources.join(', ') });
}

/** What the last visits found: when, how much, and whether it adds up. */
export function VisitFacts({ health }: { health: SiteHealth }): VNode {
  const now = useServices().now();
  return (
    <Facts>
      <Fact name={t('sites.lastVisit')}>{formatAgo(health.lastVisitAt, now)}</Fact>
      <Fact name={t('sites.lastGood')}>{health.lastGoodAt === undefined ? undefined : formatAgo(health.lastGoodAt, now)}</Fact>
      <Fact name={t('sites.rows')}>{health.lastRowCount === undefined ? undefined : t('shared.transactions', { count: health.lastRowCount })}</Fact>
      <Fact name={t('sites.proof')}>{health.lastProof === undefined ? undefined : t(proofWords[health.lastProof])}</Fact>
    </Facts>
  );
}

/** How a site is read: by what, on which evidence, and which way each field was found. */
export function ReadingFacts({ view: { site, health } }: { view: SiteView }): VNode {
  const adapter = health?.adapter;
  const about = findAbout(adapter?.id ?? site.adapterId ?? '');
  const fields = Object.entries(health?.fieldRoutes ?? {});
  const disagreements = health?.disagreements ?? [];
  return (
    <FactGroup title={t('sites.details')}>
      <Facts>
        <Fact name={t('sites.readBy')}>{adapter === undefined ? about?.label : readerName(adapter)}</Fact>
        <Fact name={t('sites.evidence')}>{about === undefined ? undefined : sayEvidence(about.evidence)}</Fact>
        <Fact name={t('sites.route')}>{health?.route === undefined ? undefined : t(routeWords[health.route])}</Fact>
        <Fact name={t('sites.disagreements')}>
          {disagreements.length === 0 ? undefined : (
            <ul>
              {disagreements.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={t('sites.fields')}>
          {fields.length === 0 ? undefined : (
            <table class="field-routes">
              <thead class="visually-hidden">
                <tr>
                  <th scope="col">{t('sites.field')}</th>
                  <th scope="col">{t('sites.fieldFrom')}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(([field, from]) => (
                  <tr key={field}>
                    <th scope="row">{field}</th>
                    <td>
                      <code>{from}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Fact>
        <Fact name={t('sites.hosts')}>{site.patterns.length === 0 ? undefined : <bdi>{hostsOf(site.patterns).join(', ')}</bdi>}</Fact>
        <Fact name={t('sites.watchedSince')}>{site.addedAt === 0 ? undefined : formatDate(localDate(new Date(site.addedAt)))}</Fact>
      </Facts>
    </FactGroup>
  );
}
