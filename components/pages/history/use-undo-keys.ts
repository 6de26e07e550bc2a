import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { nextToRedo, nextToUndo } from '../../../utils/model/history.ts';
import { useLedger } from '../../state/ledger.tsx';
import { useSettings } from '../../state/page-state.tsx';
import { sayFailure, useCommand } from '../../state/use-command.ts';
import { useInTurn } from '../../state/use-in-turn.ts';
import { isForPage } from '../keys.ts';
import { sayStep } from './say-step.ts';

/** How long what a key has done is said. */
const saidFor = 8_000;

/** What Ctrl+Z and its like ask for; Command on a Mac. */
function wantedBy({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y' && ctrlKey && !shiftKey) return 'redo';
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : undefined;
}

/** Undo and redo by keys, anywhere but in text. Gives what was done last, in words, for a while. */
export function useUndoKeys(): string | undefined {
  const { reader, isSample } = useLedger();
  const { run } = useCommand();
  const inTurn = useInTurn();
  const watched = useSettings()?.watchedSites ?? [];
  const [said, setSaid] = useState<string>();

  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), saidFor);
    return () => clearTimeout(timer);
  }, [said]);

  useEffect(() => {
    if (isSample) return;
    const apply = async (kind: 'undo' | 'redo'): Promise<void> => {
      const { entries } = await reader.readHistory();
      const entry = kind === 'undo' ? nextToUndo(entries) : nextToRedo(entries);
      if (entry === undefined) return setSaid(t(kind === 'undo' ? 'journal.nothingToUndo' : 'journal.nothingToRedo'));
      const done = await run('ledger/apply', { kind, step: entry.step, month: entry.month });
      if (done !== undefined) setSaid(t(kind === 'undo' ? 'journal.undid' : 'journal.redid', { what: sayStep(entry, watched) }));
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const kind = wantedBy(event);
      if (kind === undefined || !isForPage(event)) return;
      event.preventDefault();
      inTurn(() => apply(kind)).catch(() => setSaid(sayFailure('unanswered')));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [reader, isSample, run, watched]);

  return said;
}
