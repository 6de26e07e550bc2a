import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { PageReport } from '../../../utils/model/report.ts';
import { Button } from '../../controls/button.tsx';
import { Page } from '../../layout/page.tsx';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Notice } from '../../notices/notice.tsx';
import { usePageState, useServices, useSettings } from '../../state/page-state.tsx';
import { goTo } from '../../state/route.ts';
import { useLive } from '../../state/use-live.ts';
import { reportFileName, writeReportFile, type ReportFacts } from './report-file.ts';
import { ReportView } from './report-view.tsx';
import { useReport } from './use-report.ts';
import './report-page.css';

/** What would the report say? The page of a tab without anything of its user's, to look through and to save. */
export function ReportPage({ tabId }: { tabId: number }): VNode {
  const { state, again } = useReport(tabId);
  const back = <Button onClick={() => goTo('sites')}>{t('report.back')}</Button>;
  return (
    <Page title={t('report.title')} actions={back}>
      <p class="report-words">{t('report.lead')}</p>
      {state.kind === 'making' && (
        <div role="status">
          <LoadingLine />
          <p class="soft">{t('report.making')}</p>
        </div>
      )}
      {state.kind === 'failed' && (
        <Notice tone="warn" live="polite" action={<Button onClick={again}>{t('shared.tryAgain')}</Button>}>
          {t(`report.${state.code}`)}
        </Notice>
      )}
      {state.kind === 'made' && <Made tabId={tabId} report={state.report} onAgain={again} />}
    </Page>
  );
}

function useFacts(tabId: number): ReportFacts {
  const services = useServices();
  const status = (useLive(services, services.readPageStatuses, services.onPageStatusChange).value ?? []).find((each) => each.tabId === tabId);
  const { version, browser } = services.about();
  return { siteId: status?.siteId ?? 'unknown', status, version, browser, madeOn: localDate(new Date(services.now())) };
}

function Made({ tabId, report, onAgain }: { tabId: number; report: PageReport; onAgain: () => void }): VNode {
  const { saveFile } = usePageState().services;
  const watched = useSettings()?.watchedSites;
  const facts = useFacts(tabId);
  const [savedAs, setSavedAs] = useState<string>();
  const text = writeReportFile(report, facts);
  const save = (): void => {
    const name = reportFileName(facts);
    saveFile(name, text);
    setSavedAs(name);
  };
  return (
    <>
      {report.left > 0 && (
        <Notice tone="warn" action={<Button onClick={onAgain}>{t('report.again')}</Button>}>
          {t('report.left', { count: report.left })}
        </Notice>
      )}
      <ReportView text={text} markup={report.markup} siteLabel={watched?.find(({ id }) => id === facts.siteId)?.label ?? facts.siteId} />
      <div class="report-words">
        {report.responses.length > 0 && <p>{t('report.responses', { count: report.responses.length })}</p>}
        <p class="soft">{t('report.caveat')}</p>
        <p>{t('report.next')}</p>
      </div>
      <div class="report-actions">
        <Button look="primary" onClick={save}>
          {t('report.save')}
        </Button>
        {report.left === 0 && <Button onClick={onAgain}>{t('report.again')}</Button>}
      </div>
      <p role="status">{savedAs !== undefined && t('report.saved', { file: savedAs })}</p>
    </>
  );
}
