import { useMemo, useState } from 'preact/hooks';
import { localDate, monthOf } from '../../../utils/model/iso-date.ts';
import type { StepRef } from '../../../utils/model/history.ts';
import type { Suggestion } from '../../../utils/model/suggestion.ts';
import { useLedger } from '../../state/ledger.tsx';
import { useServices } from '../../state/page-state.tsx';
import type { Failure } from '../../state/use-command.ts';
import { useCommand } from '../../state/use-command.ts';
import { useInTurn } from '../../state/use-in-turn.ts';
import type { Answer } from './answers.ts';
import { intentOf, wordsAfter } from './answers.ts';

/** What was answered last, and the step under which it can be taken back. */
export interface Answered {
  /** The question. */
  id: string;
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

const none: readonly never[] = [];

/** The questions of a ledger, and answering them. In the sample an answer lasts as long as the page is shown. */
export function useReview(suggestions: readonly Suggestion[]): Review {
  const { isSample } = useLedger();
  const { now } = useServices();
  const { run, failure } = useCommand();
  const inTurn = useInTurn();
  const [later, setLater] = useState<readonly string[]>([]);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Answered>();
  // Answered, and still listed until the ledger is read again.
  const [answered, setAnswered] = useState<{ ids: readonly string[]; among: readonly Suggestion[] }>({ ids: [], among: suggestions });
  const underWay = answered.among === suggestions ? answered.ids : none;

  const open = useMemo(() => {
    const left = suggestions.filter(({ id }) => !settled.includes(id) && !underWay.includes(id));
    return left.toSorted((a, b) => later.indexOf(a.id) - later.indexOf(b.id));
  }, [suggestions, later, settled, underWay]);

  const answer = async (suggestion: Suggestion, given: Answer): Promise<void> => {
    const { id } = suggestion;
    const said = { id, words: wordsAfter(suggestion, given) };
    if (given === 'later') {
      setLater([...later.filter((each) => each !== id), id]);
      return setLast(said);
    }
    if (isSample) {
      setSettled([...settled, id]);
      return setLast(said);
    }
    if (underWay.includes(id)) return;
    setAnswered({ ids: [...underWay, id], among: suggestions });
    await inTurn(async () => {
      const step = crypto.randomUUID();
      const done = await run('ledger/apply', intentOf(suggestion, given, step));
      if (done === undefined) setAnswered(({ ids, among }) => ({ ids: ids.filter((each) => each !== id), among }));
      else setLast({ ...said, step: { step, month: monthOf(localDate(new Date(now()))) } });
    });
  };

  const undoLast = async (): Promise<void> => {
    const ref = last?.step;
    if (ref === undefined) return;
    await inTurn(async () => {
      if ((await run('ledger/apply', { kind: 'undo', ...ref })) !== undefined) setLast(undefined);
    });
  };

  // A question that is back has been taken back, here or by keys.
  const isBack = last?.step !== undefined && open.some(({ id }) => id === last.id);
  return { open, answer, last: isBack ? undefined : last, undoLast, failure };
}
