import { canUndo } from '../../../utils/model/history.ts';
import type { HistoryEntry } from '../../../utils/model/history.ts';
import type { StepRef } from '../../../utils/model/history.ts';
import { useLedger } from '../../state/ledger.tsx';
import type { Command } from '../../state/use-command.ts';
import { useCommand } from '../../state/use-command.ts';

export interface Steps extends Pick<Command, 'isRunning' | 'failure' | 'clearFailure'> {
  /** Undoes a step, or does it again; gives whether that was done. */
  switchStep: (kind: 'undo' | 'redo', ref: StepRef) => Promise<boolean>;
  /** What can be done with a step now; nothing in the sample. */
  canSwitch: (entry: HistoryEntry) => 'undo' | 'redo' | undefined;
}

/** Undoing and redoing, for a page or for keys. */
export function useSteps(): Steps {
  const { run, isRunning, failure, clearFailure } = useCommand();
  const { isSample } = useLedger();
  return {
    isRunning,
    failure,
    clearFailure,
    switchStep: async (kind, { step, month }) => (await run('ledger/apply', { kind, step, month })) !== undefined,
    canSwitch: (entry) => (isSample || !canUndo(entry) ? undefined : entry.undone === true ? 'redo' : 'undo'),
  };
}
