import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { abouts } from '../../bank-adapters/registry.ts';
import type { AdapterAbout } from '../../bank-adapters/types.ts';
import { currentLocale, t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { findBanks, hostsOf } from '../pages/sites/find-banks.ts';
import { useServices, useSettings } from '../state/page-state.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';
import './bank-choice.css';

/** What a country is called in the reader's language. */
export const countryName = (code: string): string => new Intl.DisplayNames(currentLocale().tag, { type: 'region' }).of(code) ?? code;

/** Banks with sites of their own; platforms and the general reader are found on the bank's own address. */
const banks = abouts.filter((about) => about.sites.length > 0);

/** The banks that are known by name, found by typing. Watching one asks for its addresses and opens it. */
export function BankChoice(): VNode {
  const [query, setQuery] = useState('');
  const found = findBanks(banks, query, countryName);
  return (
    <div class="bank-choice">
      <TextField type="search" label={t('onboarding.search')} placeholder={t('onboarding.searchHint')} value={query} onInput={setQuery} />
      <ul>
        {found.map((about) => (
          <BankRow key={about.id} about={about} />
        ))}
      </ul>
      {found.length === 0 && <p role="status">{t('onboarding.noBank')}</p>}
    </div>
  );
}

function BankRow({ about }: { about: AdapterAbout }): VNode {
  const services = useServices();
  const { run, failure } = useCommand();
  const watchedSites = useSettings()?.watchedSites ?? [];
  const isWatched = watchedSites.some((site) => site.id === about.id);
  const address = about.startUrl ?? `https://${hostsOf(about.sites)[0] ?? ''}/`;

  const open = async (granted: Promise<boolean>): Promise<void> => {
    if (!(await granted.catch(() => false))) return;
    const reply = await run('site/apply', { kind: 'watch', siteId: about.id, patterns: about.sites });
    if (reply !== undefined) await services.openTab(address);
  };

  return (
    <li class="bank-row">
      <div>
        <p class="bank-row-name">{about.label}</p>
        <p class="soft">{[...(about.country === null ? [] : [countryName(about.country)]), ...hostsOf(about.sites)].join(' · ')}</p>
        {failure !== undefined && <p role="alert">{sayFailure(failure)}</p>}
      </div>
      {isWatched ? (
        <>
          <span class="bank-row-watched">{t('onboarding.watched')}</span>
          <Button label={t('onboarding.openNamed', { bank: about.label })} onClick={() => void services.openTab(address)}>
            {t('onboarding.open')}
          </Button>
        </>
      ) : (
        // The browser asks only while it still handles the click: nothing may come before it.
        <Button label={t('onboarding.watchNamed', { bank: about.label })} onClick={() => void open(services.requestHosts(about.sites))}>
          {t('onboarding.watch')}
        </Button>
      )}
    </li>
  );
}
