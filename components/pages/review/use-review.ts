import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { localDate, monthOf } from '../../../utils/model/iso-date.ts';
import type { StepRef } from '../../../utils/model/history.ts';
import type { Suggestion } from '../../../utils/model/suggestion.ts';
import { useLedger } from '../../state/ledger.tsx';
import { useServices } from '../../state/page-state.tsx';
import type { Failure } from '../../state/use-command.ts';
import { useCommand } from '../../state/use-command.ts';
import type { Answer } from './answers.ts';
import { intentOf, wordsAfter } from './answers.ts';

/** What was answered last, and the step under which it can be taken back. */
export interface Answered {
  words: ReturnType<typeof wordsAfter>;
  step?: StepRef;
}

export interface Review {
  /** What is still to be answered, what was put off at the end. */
  open: readonly Suggestion[];
  answer: (suggestion: Suggestion, answer: Answer) => Promise<void>;
  last: Answered | undefined;
  undoLast: () => Promise<void>;
  failure: Failure | undefined;
}

/** The questions of a ledger, and answering them. In the sample an answer lasts as long as the page is shown. */
export function useReview(suggestions: readonly Suggestion[]): Review {
  const { isSample } = useLedger();
  const { now } = useServices();
  const { run, failure } = useCommand();
  const [later, setLater] = useState<readonly string[]>([]);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Answered>();
  // Answered, and still listed until the ledger has said so.
  const underWay = useRef(new Set<string>());
  useEffect(() => underWay.current.clear(), [suggestions]);

  const open = useMemo(() => {
    const left = suggestions.filter(({ id }) => !settled.includes(id));
    return left.toSorted((a, b) => later.indexOf(a.id) - later.indexOf(b.id));
  }, [suggestions, later, settled]);

  const answer = async (suggestion: Suggestion, given: Answer): Promise<void> => {
    const { id } = suggestion;
    const said = { words: wordsAfter(suggestion, given) };
    if (given === 'later') {
      setLater([...later.filter((each) => each !== id), id]);
      return setLast(said);
    }
    if (isSample) {
      setSettled([...settled, id]);
      return setLast(said);
    }
    if (underWay.current.has(id)) return;
    underWay.current.add(id);
    const step = crypto.randomUUID();
    const done = await run('ledger/apply', intentOf(suggestion, given, step));
    if (done === undefined) underWay.current.delete(id);
    else setLast({ ...said, step: { step, month: monthOf(localDate(new Date(now()))) } });
  };

  const undoLast = async (): Promise<void> => {
    if (last?.step === undefined) return;
    if ((await run('ledger/apply', { kind: 'undo', ...last.step })) !== undefined) setLast(undefined);
  };

  return { open, answer, last, undoLast, failure };
}
