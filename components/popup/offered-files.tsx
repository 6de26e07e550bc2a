import { ChevronRight } from 'lucide-preact';
import type { VNode } from 'preact';
import { t, tParts } from '../../utils/i18n/words.ts';
import { useServices } from '../state/page-state.tsx';
import { hrefTo } from '../state/route.ts';
import { useLive } from '../state/use-live.ts';

const never = (): (() => void) => () => undefined;

/** The files that were downloaded from the page in front of the user, each to be looked at before anything is stored. */
export function OfferedFiles({ tabId }: { tabId: number }): VNode | null {
  const { findOfferedFiles, openTab } = useServices();
  const files = useLive(tabId, () => findOfferedFiles(tabId), never).value ?? [];
  if (files.length === 0) return null;
  return (
    <section class="popup-needs popup-files" aria-label={t('popup.downloaded')}>
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => void openTab(hrefTo('transactions', { import: 'offered', tab: String(tabId), file: id }))}>
              <span>{tParts('popup.lookAtFile', { file: <bdi>{name}</bdi> })}</span>
              <ChevronRight size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
