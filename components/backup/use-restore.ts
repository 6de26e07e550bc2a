import { useRef, useState } from 'preact/hooks';
import type { VaultCommand } from '../../utils/messages/protocol.ts';
import { useServices } from '../state/page-state.tsx';
import type { Failure } from '../state/use-command.ts';
import { prepareKeysAlong } from './prepare-keys.ts';
import { takeIn } from './take-in.ts';
import type { OpenedBackup } from './use-opened-backup.ts';

type Step =
  | { kind: 'ready' }
  /** The old vault goes, the new one comes. */
  | { kind: 'making' }
  | { kind: 'taking-in'; done: number }
  | { kind: 'restored'; rows: number; recoveryCode: string | undefined }
  | { kind: 'failed'; failure: Failure };

export interface Restore {
  step: Step;
  /** The new vault is there; what failed was to fill it, which can be tried again. */
  hasVault: boolean;
  run: (opened: OpenedBackup, passphrase: string) => Promise<void>;
}

const commandsBefore: Record<'nothing' | 'missing' | 'damaged', VaultCommand[]> = {
  nothing: [],
  missing: [{ kind: 'forget-missing' }],
  damaged: [{ kind: 'make-way' }],
};

/**
 * Makes a vault under a passphrase while it is still empty, so that nothing ever lies under a device key, and then takes
 * the backup in. Keys for the next backups are made at once, since both secrets are at hand.
 */
export function useRestore(inPlaceOf: 'nothing' | 'missing' | 'damaged'): Restore {
  const services = useServices();
  const [step, setStep] = useState<Step>({ kind: 'ready' });
  const made = useRef<{ recoveryCode: string | undefined }>(undefined);
  const isUnderWay = useRef(false);

  const makeVault = async (passphrase: string): Promise<Failure | undefined> => {
    if (made.current !== undefined) return undefined;
    setStep({ kind: 'making' });
    for (const command of [...commandsBefore[inPlaceOf], { kind: 'create-with-device-key' } as const]) {
      const reply = await services.send('vault/apply', command);
      if (!reply.ok) return reply.code;
    }
    const reply = await services.send('vault/apply', { kind: 'protect', passphrase });
    if (!reply.ok) return reply.code;
    made.current = { recoveryCode: reply.recoveryCode };
    return undefined;
  };

  const restore = async ({ worker, parts }: OpenedBackup, passphrase: string): Promise<Step> => {
    const failure = await makeVault(passphrase);
    if (failure !== undefined) return { kind: 'failed', failure };
    setStep({ kind: 'taking-in', done: 0 });
    const taken = await takeIn(services.send, { worker, parts, onPart: (done) => setStep({ kind: 'taking-in', done }), isStopped: () => false });
    if (taken.kind !== 'merged') return { kind: 'failed', failure: taken.kind === 'refused' ? taken.code : 'failed' };
    const recoveryCode = made.current?.recoveryCode;
    if (recoveryCode !== undefined) await prepareKeysAlong(services, recoveryCode, passphrase);
    return { kind: 'restored', rows: taken.merged.added, recoveryCode };
  };

  return {
    step,
    hasVault: made.current !== undefined,
    run: async (opened, passphrase) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setStep(await restore(opened, passphrase).catch((): Step => ({ kind: 'failed', failure: 'unanswered' })));
      isUnderWay.current = false;
    },
  };
}
