import type { PagedDocument } from '../../bank-adapters/parts.ts';
import type { TurnBy } from '../../utils/model/catch-up.ts';
import type { TurningEquipment } from './equipment.ts';

/** How what was turned to is waited for. All in milliseconds. */
const waits = {
  /** Between two looks. */
  tick: 120,
  /** The page must be still for so long… */
  still: 600,
  /** …but a page that is never still is taken as it is, so long after it was read. */
  restless: 3_000,
  /** A page that has said nothing for so long is read at our asking. */
  silent: 900,
  /** Nothing new after this: then nothing comes any more. A list that was scrolled answers sooner. */
  patience: { page: 20_000, period: 20_000, scroll: 5_000 },
};

export type Arrival =
  /** New rows, or an empty period, have come. */
  | { kind: 'fresh' }
  /** Nothing has come since the page was moved on. */
  | { kind: 'nothing'; turning: TurnBy | undefined }
  /** There is no reason to go on. */
  | { kind: 'over' };

/**
 * Waits until the page that was moved on has come to rest and what it shows has been read. While its tab is not in front
 * nothing is concluded: it may not render.
 */
export async function awaitTurn(page: PagedDocument, { hands, clock, sleep }: TurningEquipment): Promise<Arrival> {
  let began = clock();
  let lookedAt = -1;
  let deliveredAt = began;
  let delivered = page.lastDelivery()?.count ?? 0;
  let isAsked = false;
  let turning: TurnBy | undefined;
  let isFirst = true;
  for (;;) {
    if (page.isStopped()) return { kind: 'over' };
    const now = clock();
    const count = page.lastDelivery()?.count ?? 0;
    if (count !== delivered) [delivered, deliveredAt] = [count, now];
    const isStill = page.quietFor() >= waits.still || (count > 0 && now - deliveredAt >= waits.restless);
    if (isStill && count > 0 && count !== lookedAt && (!isFirst || now - began >= waits.still)) {
      lookedAt = count;
      const order = await page.tell({ kind: 'look' });
      if (!order.goOn) return { kind: 'over' };
      if (order.turning === undefined) return { kind: 'fresh' };
      turning = order.turning;
    }
    isFirst = false;
    if (!isAsked && now - began >= waits.silent && page.quietFor() >= waits.still) {
      isAsked = true;
      page.readNow();
    }
    if (hands.isHidden()) {
      await page.tell({ kind: 'wait' });
      while (hands.isHidden() && !page.isStopped()) await sleep(waits.still);
      [began, isAsked] = [clock(), false];
    } else if (now - began >= waits.patience[turning ?? 'page']) {
      return { kind: 'nothing', turning };
    }
    await sleep(waits.tick);
  }
}
