import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import type { SiteIdentity } from '../../utils/model/site-identity.ts';
import { Button } from '../controls/button.tsx';
import { useServices } from '../state/page-state.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';

/**
 * Asks for the whole site in one prompt. The browser may close the popup while it asks: the background then finishes
 * by itself. Where the permission was held before, the browser tells nobody, so the command is sent in any case.
 */
export function WatchButton({ site, tabId }: { site: SiteIdentity; tabId: number }): VNode {
  const { requestHosts } = useServices();
  const { run, isRunning, failure } = useCommand();
  const [isRefused, setRefused] = useState(false);

  const finish = async (asked: Promise<boolean>): Promise<void> => {
    const isGranted = await asked.catch(() => false);
    setRefused(!isGranted);
    if (isGranted) await run('site/apply', { kind: 'watch', siteId: site.id, patterns: site.patterns, tabId });
  };

  return (
    <>
      <p class="popup-site-text" role="status">
        {isRunning && t('popup.finishing', { site: site.label })}
        {!isRunning && isRefused && t('popup.notAllowed', { site: site.label })}
        {!isRunning && !isRefused && (failure === undefined ? t('popup.watchWhy', { site: site.label }) : sayFailure(failure))}
      </p>
      {/* Nothing may come before the request: the browser asks only while it still handles the click. */}
      <Button look="primary" wide busy={isRunning} onClick={() => void finish(requestHosts(site.patterns))}>
        {t('popup.watchThis')}
      </Button>
    </>
  );
}
