import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import { Notice } from '../notices/notice.tsx';
import { useServices } from '../state/page-state.tsx';
import { useLive } from '../state/use-live.ts';

const words = { 'disk-full': 'lock.diskFull', 'inbox-full': 'lock.inboxFull' } as const;

/** What hinders the newest capture from being stored, if it is one of the two that only the user can mend. */
export function storageTrouble(statuses: readonly PageStatus[]): keyof typeof words | undefined {
  const newest = statuses.reduce<PageStatus | undefined>((last, each) => (last === undefined || each.at > last.at ? each : last), undefined);
  const code = newest?.receipt.kind === 'refused' ? newest.receipt.code : undefined;
  return code === 'disk-full' || code === 'inbox-full' ? code : undefined;
}

/** Above every page while what was last read could not be stored. */
export function StorageNotice(): VNode | null {
  const services = useServices();
  const statuses = useLive(services, services.readPageStatuses, services.onPageStatusChange).value ?? [];
  const trouble = storageTrouble(statuses);
  if (trouble === undefined) return null;
  return (
    <Notice tone="over" live="assertive">
      {t(words[trouble])}
    </Notice>
  );
}
