import type { Refresh, RefreshLine } from '../../../utils/model/refresh.ts';

/** What a refresh may be asked to bring up to date. */
export type RefreshTarget = Pick<RefreshLine, 'kind' | 'id' | 'label' | 'addresses'>;

const freshLine = (target: RefreshTarget): RefreshLine => ({ ...target, state: 'waiting', added: 0, done: 0, tries: 0 });

export const startRun = (targets: readonly RefreshTarget[], by: Refresh['by'], now: number): Refresh => ({ by, startedAt: now, updatedAt: now, lines: targets.map(freshLine) });

/** Puts more into a refresh that is under way; what waits in it already is not there twice. */
export function addTargets(run: Refresh, targets: readonly RefreshTarget[], now: number): Refresh {
  const isOpen = ({ state }: RefreshLine): boolean => state === 'waiting' || state === 'under-way';
  const added = targets.filter(({ id }) => !run.lines.some((line) => line.id === id && isOpen(line)));
  const kept = run.lines.filter((line) => !added.some(({ id }) => id === line.id));
  return { ...run, updatedAt: now, lines: [...kept, ...added.map(freshLine)] };
}

/** The line whose turn it is; `undefined` where all have had theirs. */
export const currentLine = ({ lines }: Refresh): RefreshLine | undefined => lines.find(({ state }) => state === 'under-way') ?? lines.find(({ state }) => state === 'waiting');

/** A line with changes; `undefined` in them takes a field away. */
export function changeLine(run: Refresh, { kind, id }: Pick<RefreshLine, 'kind' | 'id'>, change: (line: RefreshLine) => RefreshLine, now: number): Refresh {
  return { ...run, updatedAt: now, lines: run.lines.map((line) => (line.kind === kind && line.id === id ? change(line) : line)) };
}

/** As it stands once nothing more happens to it. A tab that asks to sign in is remembered: what is read in it counts still. */
export function endLine(line: RefreshLine, end: Pick<RefreshLine, 'state'> & Partial<Pick<RefreshLine, 'why' | 'reason' | 'done'>>): RefreshLine {
  const { since: _since, shownAt: _shownAt, isCatchingUp: _catchingUp, why: _why, reason: _reason, tabId, ...rest } = line;
  return { ...rest, ...end, ...(end.state === 'asks-to-sign-in' && tabId !== undefined ? { tabId } : {}) };
}

export function stopRun(run: Refresh, now: number): Refresh {
  const stop = (line: RefreshLine): RefreshLine => (line.state === 'waiting' || line.state === 'under-way' ? endLine(line, { state: 'stopped' }) : line);
  return { ...run, updatedAt: now, end: 'stopped', lines: run.lines.map(stop) };
}
