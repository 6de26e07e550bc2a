import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { useServices } from '../../state/page-state.tsx';
import { sayFailure } from '../../state/use-command.ts';

export type WatchSite = (site: WatchedSite) => void;

/** Asks the browser again for a site's whole set of hosts, then has it watched. `said` is what it came to. */
export function useWatch(): { watch: WatchSite; said: string | undefined } {
  const { requestHosts, send } = useServices();
  const [said, setSaid] = useState<string>();
  const finish = async (granted: Promise<boolean>, { id, label, patterns }: WatchedSite): Promise<void> => {
    if (!(await granted)) {
      setSaid(t('sites.notGranted', { site: label }));
      return;
    }
    const reply = await send('site/apply', { kind: 'watch', siteId: id, patterns }).catch((): undefined => undefined);
    if (reply?.ok !== true) {
      setSaid(sayFailure(reply?.code ?? 'unanswered'));
      return;
    }
    setSaid(t('sites.nowWatched', { site: label }));
  };
  return {
    said,
    watch: (site) => {
      // The question comes first thing in the click: after any wait the browser no longer counts it as the user's.
      const granted = requestHosts(site.patterns);
      void finish(granted, site);
    },
  };
}
