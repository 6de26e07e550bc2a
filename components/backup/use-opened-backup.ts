import { useEffect, useRef, useState } from 'preact/hooks';
import type { LedgerPreview } from '../../utils/import-export/out/preview.ts';
import type { BackupWorker } from '../../utils/messages/ask-backup-worker.ts';
import type { OpeningFault } from '../../utils/messages/schemas/backup-worker.ts';
import { useServices } from '../state/page-state.tsx';
import { secretsOf } from './secrets.ts';

/** A file that was opened, as the worker holds it. */
export interface OpenedBackup {
  name: string;
  preview: LedgerPreview;
  parts: number;
  worker: BackupWorker;
}

export interface BackupOpening {
  opened: OpenedBackup | undefined;
  isOpening: boolean;
  fault: OpeningFault | 'failed' | undefined;
  open: (file: File, secret: string) => Promise<void>;
  /** Lets the file and its worker go, also in the middle of opening. */
  close: () => void;
  clearFault: () => void;
}

/** Opens a backup or an exported ledger in a worker of its own, which ends with the component. */
export function useOpenedBackup(): BackupOpening {
  const { backups } = useServices();
  const [opened, setOpened] = useState<OpenedBackup>();
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<BackupOpening['fault']>();
  const worker = useRef<BackupWorker>(undefined);

  const close = (): void => {
    worker.current?.end();
    worker.current = undefined;
    setOpened(undefined);
    setOpening(false);
  };
  useEffect(() => () => worker.current?.end(), []);

  const open = async (file: File, secret: string): Promise<void> => {
    close();
    setFault(undefined);
    setOpening(true);
    const started = (await backups()).startWorker();
    worker.current = started;
    const reply = await started.ask({ task: 'open', file, secrets: secretsOf(secret) }).catch((): undefined => undefined);
    // Closed, or another was opened meanwhile.
    if (worker.current !== started) return;
    setOpening(false);
    if (reply?.kind === 'opened') setOpened({ name: file.name, preview: reply.preview, parts: reply.parts, worker: started });
    else {
      close();
      setFault(reply?.kind === 'fault' ? reply.fault : 'failed');
    }
  };
  return { opened, isOpening, fault, open, close, clearFault: () => setFault(undefined) };
}
