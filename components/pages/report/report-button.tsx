import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { Button } from '../../controls/button.tsx';
import { useServices } from '../../state/page-state.tsx';
import { goTo } from '../../state/route.ts';
import { useLive } from '../../state/use-live.ts';

/** Reports the page of a site that was read last and is still open; says what to do where none is. */
export function ReportButton({ site }: { site: WatchedSite }): VNode {
  const services = useServices();
  const [isAsked, setAsked] = useState(false);
  const statuses = useLive(services, services.readPageStatuses, services.onPageStatusChange).value ?? [];
  const [latest] = statuses.filter(({ siteId }) => siteId === site.id).sort((one, other) => other.at - one.at);
  return (
    <>
      <Button
        onClick={() => {
          if (latest === undefined) setAsked(true);
          else goTo('sites', { report: String(latest.tabId) });
        }}
      >
        {t('report.report')}
      </Button>
      <p role="status" class="soft">
        {isAsked && latest === undefined && t('report.noTab', { site: site.label })}
      </p>
    </>
  );
}
