import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import { OfferedFiles } from './offered-files.tsx';
import type { TabPage } from './tab-page.ts';
import { WatchButton } from './watch-button.tsx';
import { WatchedSiteLine } from './watched-site.tsx';

/** The state of the page in front of the user: one line, one button; then what was downloaded from it. */
export function SiteSection({ page, statuses }: { page: TabPage; statuses: readonly PageStatus[] }): VNode {
  return (
    <>
      <section class="popup-site" aria-label={t('popup.site')}>
        {page.kind === 'watched' && (
          <WatchedSiteLine key={page.site.id} {...page} status={statuses.find((each) => each.tabId === page.tabId && each.siteId === page.site.id && each.isPast !== true)} />
        )}
        {page.kind === 'unwatched' && <WatchButton {...page} />}
        {page.kind === 'insecure' && <p class="popup-site-text soft">{t('popup.insecure')}</p>}
        {page.kind === 'browser-page' && <p class="popup-site-text soft">{t('popup.browserPage')}</p>}
      </section>
      {page.kind === 'watched' && <OfferedFiles tabId={page.tabId} />}
    </>
  );
}
