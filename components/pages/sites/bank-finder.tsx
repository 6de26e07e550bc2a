import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { abouts } from '../../../bank-adapters/registry.ts';
import type { AdapterAbout } from '../../../bank-adapters/types.ts';
import { currentLocale, t } from '../../../utils/i18n/words.ts';
import { Button } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
import '../plain-list.css';
import { findBanks, hostsOf } from './find-banks.ts';
import type { WatchSite } from './use-watch.ts';

const named = abouts.filter((about) => about.id !== 'generic');

interface BankFinderProps {
  isWatched: (siteId: string) => boolean;
  onWatch: WatchSite;
}

/** The banks that have an adapter of their own, to find and to watch; and how to watch any other. */
export function BankFinder({ isWatched, onWatch }: BankFinderProps): VNode {
  const [query, setQuery] = useState('');
  const regions = useMemo(() => new Intl.DisplayNames(currentLocale().tag, { type: 'region' }), []);
  const countryName = (code: string): string => regions.of(code) ?? code;
  const found = findBanks(named, query, countryName);
  const place = (about: AdapterAbout): string => (about.country === null ? t('sites.platform') : countryName(about.country));
  return (
    <section class="bank-finder" aria-labelledby="bank-finder">
      <h2 id="bank-finder">{t('sites.banksTitle')}</h2>
      <p class="soft">{t('sites.banksWhy')}</p>
      <TextField type="search" label={t('sites.findBank')} labelHidden placeholder={t('sites.findBankHint')} value={query} onInput={setQuery} />
      <ul class="plain-list bank-list">
        {found.map((about) => (
          <li key={about.id} class="plain-list-item">
            <div class="plain-list-text">
              <bdi>{about.label}</bdi>
              <p class="soft">
                {[place(about), ...hostsOf(about.sites)].join(' · ')}
              </p>
            </div>
            <div class="plain-list-figure">
              {isWatched(about.id) && <span class="soft">{t('sites.watched')}</span>}
              {!isWatched(about.id) && about.sites.length > 0 && (
                <Button onClick={() => onWatch({ id: about.id, label: about.label, patterns: about.sites, startUrl: about.startUrl })}>
                  {t('sites.watch')}
                  <span class="visually-hidden"> {about.label}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p role="status">
          {t('sites.noBank')}. <span class="soft">{t('sites.noBankNext')}</span>
        </p>
      )}
      <h3>{t('sites.howTitle')}</h3>
      <ol class="steps">
        <li>{t('sites.howOpen')}</li>
        <li>{t('sites.howPopup')}</li>
        <li>{t('sites.howAllow')}</li>
      </ol>
    </section>
  );
}
