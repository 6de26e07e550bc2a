import { hasVisiblePasswordField } from '../../bank-adapters/choose/password-field.ts';
import { findPaging } from '../../bank-adapters/paging/find-paging.ts';
import type { PagingStep } from '../../bank-adapters/paging/step.ts';
import type { PagedDocument } from '../../bank-adapters/parts.ts';
import { findRoots } from '../../bank-adapters/reading/roots.ts';
import type { CatchUpEnd } from '../../utils/model/catch-up.ts';
import type { Outcome } from '../../utils/model/outcome.ts';
import { awaitTurn } from './await-turn.ts';
import type { TurningEquipment } from './equipment.ts';
import type { Hands } from './hands.ts';

/** A list that is scrolled is looked over faster than a page that is turned. */
const scrollShare = 1 / 3;

/**
 * Turns page after page, at a person's pace, and leaves the reading to those who read: waits until what came has been
 * read and taken, asks whether to go on, looks for the page's own way to older rows, and takes it. Ends when it is told
 * to, when there is no way on, and when turning brings nothing new. After a control that leads to another document this
 * one ends, and the next goes on.
 */
export async function turnPages(page: PagedDocument, equipment: TurningEquipment): Promise<void> {
  const { hands, random, sleep } = equipment;
  let isScrolledOut: boolean;
  for (;;) {
    const arrived = await awaitTurn(page, equipment);
    if (arrived.kind === 'over') return;
    if (arrived.kind === 'nothing' && arrived.turning !== 'scroll') return end(page, sayNothing(page.lastDelivery()?.outcome));
    isScrolledOut = arrived.kind === 'nothing' && hands.isAtEnd();
    const way = findWay(page, hands, isScrolledOut);
    if (way === undefined) return end(page, 'no-more');
    await sleep((page.pace.from + random() * (page.pace.to - page.pace.from)) * (way === 'scroll' ? scrollShare : 1));
    if (page.isStopped()) return;
    const view = page.view();
    if (hasVisiblePasswordField(view, findRoots(view))) return end(page, 'signed-out');
    if (way !== 'scroll' && !hands.isThere(way)) continue;
    const { goOn } = await page.tell({ kind: 'turn', by: way === 'scroll' ? 'scroll' : way.by });
    if (!goOn || page.isStopped()) return;
    await (way === 'scroll' ? hands.scroll() : hands.take(way, sleep));
  }
}

const end = async (page: PagedDocument, why: CatchUpEnd): Promise<void> => void (await page.tell({ kind: 'end', why }));

/** Why turning brought nothing: the same rows again, something that could not be read, or another page altogether. */
function sayNothing(outcome: Outcome | undefined): CatchUpEnd {
  if (outcome?.kind === 'rows') return 'same-again';
  return outcome?.kind === 'unrecognised' || outcome === undefined ? 'unreadable' : 'left';
}

/** Another page of rows first, then what scrolling brings, then an earlier period. */
function findWay(page: PagedDocument, hands: Hands, isScrolledOut: boolean): PagingStep | 'scroll' | undefined {
  const outcome = page.lastDelivery()?.outcome;
  const rows = outcome?.kind === 'rows' ? outcome.statement.accounts.flatMap((account) => account.rows) : [];
  const { steps, list } = findPaging(page.view(), { banks: page.banks, descriptions: rows.map((row) => row.description) });
  const [first] = rows.length > 0 ? steps : steps.filter(({ by }) => by === 'period');
  if (first?.by === 'page') return first;
  if (!isScrolledOut && rows.length > 0 && hands.hold(list, rows.length)) return 'scroll';
  return steps.find(({ by }) => by === 'period');
}
