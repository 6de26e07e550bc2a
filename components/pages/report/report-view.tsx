import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { Chip } from '../../controls/chip.tsx';
import { sandboxedMarkup } from '../../state/trusted.ts';

interface ReportViewProps {
  /** The whole file. */
  text: string;
  /** The page in it. */
  markup: string;
  siteLabel: string;
}

/**
 * The report to look through: as text, which is all of it, and as a page. The frame may do nothing: no scripts, no forms,
 * no origin of its own, and our policy keeps it from loading anything.
 */
export function ReportView({ text, markup, siteLabel }: ReportViewProps): VNode {
  const [isPage, setPage] = useState(true);
  return (
    <div class="report-view">
      <div class="report-choice" role="group" aria-label={t('report.show')}>
        <Chip pressed={isPage} onClick={() => setPage(true)}>
          {t('report.asPage')}
        </Chip>
        <Chip pressed={!isPage} onClick={() => setPage(false)}>
          {t('report.asText')}
        </Chip>
        <span class="soft">
          <bdi>{siteLabel}</bdi>
        </span>
      </div>
      {isPage ? (
        <iframe class="report-frame" sandbox="" srcdoc={sandboxedMarkup(markup)} title={t('report.page')} referrerpolicy="no-referrer" />
      ) : (
        <textarea class="report-frame" readOnly wrap="off" spellcheck={false} aria-label={t('report.text')} value={text} />
      )}
    </div>
  );
}
