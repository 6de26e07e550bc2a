import type { JournalStep, StepRef } from '../model/history.ts';
import type { IsoDate, IsoMonth } from '../model/iso-date.ts';
import { addDays, monthOf } from '../model/iso-date.ts';
import type { Draft } from '../vault/contract.ts';
import { journalRef, journalSchema, readDocument } from './documents.ts';

async function readSteps(draft: Draft, month: IsoMonth): Promise<JournalStep[]> {
  return (await readDocument(draft, journalRef(month), journalSchema))?.steps ?? [];
}

function saveSteps(draft: Draft, month: IsoMonth, steps: readonly JournalStep[]): void {
  const { kind, key } = journalRef(month);
  draft.put(kind, key, { month, steps });
}

/** Writes a step into the journal of a month. What is done in several parts under one step is one: its parts add up. */
export async function noteStep(draft: Draft, month: IsoMonth, step: JournalStep): Promise<void> {
  const steps = await readSteps(draft, month);
  const before = steps.find((each) => each.step === step.step);
  if (before === undefined) return saveSteps(draft, month, [...steps, step]);
  const transactions = [...(before.transactions ?? []), ...(step.transactions ?? [])];
  const files = [...(before.files ?? []), ...(step.files ?? [])];
  const joined: JournalStep = {
    ...before,
    ...(step.added === undefined ? {} : { added: (before.added ?? 0) + step.added }),
    ...(step.changed === undefined ? {} : { changed: (before.changed ?? 0) + step.changed }),
    months: [...new Set([...before.months, ...step.months])].sort(),
    ...(files.length === 0 ? {} : { files: [...new Set(files)] }),
    ...(transactions.length === 0 ? {} : { transactions: [...new Set(transactions)] }),
  };
  saveSteps(draft, month, steps.map((each) => (each === before ? joined : each)));
}

/** True where a step has been taken already: a message may come twice, the second time just after midnight. */
export async function isKnownStep(draft: Draft, step: string, today: IsoDate): Promise<boolean> {
  const months = new Set([monthOf(today), monthOf(addDays(today, -1))]);
  const found = await Promise.all([...months].map((month) => findStep(draft, { step, month })));
  return found.some((each) => each !== undefined);
}

/** A step of the journal; `undefined` where there is none. */
export const findStep = async (draft: Draft, { step, month }: StepRef): Promise<JournalStep | undefined> => (await readSteps(draft, month)).find((each) => each.step === step);

/** Notes that a step was undone at an instant, or, without one, that it stands again. */
export async function markStep(draft: Draft, { step, month }: StepRef, undoneAt: number | undefined): Promise<void> {
  const mark = ({ undone: _undone, undoneAt: _then, ...each }: JournalStep): JournalStep => (undoneAt === undefined ? each : { ...each, undone: true, undoneAt });
  saveSteps(draft, month, (await readSteps(draft, month)).map((each) => (each.step === step ? mark(each) : each)));
}

/** Takes steps out of the history, and gives those that were there. */
export async function takeSteps(draft: Draft, refs: readonly StepRef[]): Promise<{ month: IsoMonth; step: JournalStep }[]> {
  const taken: { month: IsoMonth; step: JournalStep }[] = [];
  for (const [month, wanted] of Map.groupBy(refs, (ref) => ref.month)) {
    const names = new Set(wanted.map(({ step }) => step));
    const steps = await readSteps(draft, month);
    taken.push(...steps.filter(({ step }) => names.has(step)).map((step) => ({ month, step })));
    saveSteps(draft, month, steps.filter(({ step }) => !names.has(step)));
  }
  return taken;
}

/** Puts steps back into the history, each once. */
export async function putSteps(draft: Draft, taken: readonly { month: IsoMonth; step: JournalStep }[]): Promise<void> {
  for (const [month, each] of Map.groupBy(taken, (one) => one.month)) {
    const steps = await readSteps(draft, month);
    const known = new Set(steps.map(({ step }) => step));
    saveSteps(draft, month, [...steps, ...each.map(({ step }) => step).filter(({ step }) => !known.has(step))].toSorted((a, b) => a.at - b.at));
  }
}

/** Takes out what was captured of a site. */
export async function forgetSteps(draft: Draft, siteId: string): Promise<void> {
  // Beside the months lie the imports that were undone, which name no site.
  const months = (await draft.list('journal')).flatMap(({ value }) => journalSchema.safeParse(value).data ?? []);
  for (const { month, steps } of months) {
    const kept = steps.filter((each) => each.siteId !== siteId);
    if (kept.length < steps.length) saveSteps(draft, month, kept);
  }
}
