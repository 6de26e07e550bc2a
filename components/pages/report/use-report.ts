import { useEffect, useState } from 'preact/hooks';
import type { PageReport, ReportFailure } from '../../../utils/model/report.ts';
import { useServices } from '../../state/page-state.tsx';

/** A report on its way, made, or not to be had. `unanswered`: nobody is there in that tab. */
export type ReportState = { kind: 'making' } | { kind: 'made'; report: PageReport } | { kind: 'failed'; code: ReportFailure | 'unanswered' };

/** Has a report made of the page in a tab; `again` makes another one. */
export function useReport(tabId: number): { state: ReportState; again: () => void } {
  const { takeReport } = useServices();
  const [state, setState] = useState<ReportState>({ kind: 'making' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setState({ kind: 'making' });
    const make = async (): Promise<void> => {
      const reply = await takeReport(tabId).catch((): undefined => undefined);
      if (!isCurrent) return;
      if (reply === undefined) setState({ kind: 'failed', code: 'unanswered' });
      else setState(reply.ok ? { kind: 'made', report: reply.report } : { kind: 'failed', code: reply.code });
    };
    void make();
    return () => {
      isCurrent = false;
    };
  }, [tabId, round]);
  return { state, again: () => setRound((before) => before + 1) };
}
