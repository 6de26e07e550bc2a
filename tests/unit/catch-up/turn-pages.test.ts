import { beforeEach, describe, expect, test } from 'vitest';
import type { PagingStep } from '../../../bank-adapters/paging/step.ts';
import type { PagedDocument } from '../../../bank-adapters/parts.ts';
import type { Hands } from '../../../entrypoints/catch-up/hands.ts';
import { turnPages } from '../../../entrypoints/catch-up/turn-pages.ts';
import type { CatchUpStep } from '../../../utils/model/catch-up.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { addDays } from '../../../utils/model/iso-date.ts';
import { viewOfHtml } from '../adapters/view.ts';
import { rowsOf } from '../ledger/bank-visit.ts';
import { account, row } from '../ledger/rows.ts';

const perPage = 5;
const pace = { from: 1_200, to: 3_000 };

/** A bank's page with so many pages of rows, and the background beside it, in a time that only sleeping moves. */
class World {
  now = 0;
  page = 1;
  pages = 4;
  /** What happens where the page is moved on; a page that does nothing stays as it is. */
  onTake: () => void = () => this.turn();
  scrollable = false;
  isHidden = false;
  isStopped = false;
  password = false;
  goOn = true;
  steps: string[] = [];
  told: CatchUpStep[] = [];
  turning: 'page' | 'period' | 'scroll' | undefined;
  taken: { at: number; text: string }[] = [];
  asked = 0;
  private delivery: { outcome: Outcome; count: number } | undefined;
  private changedAt = 0;

  rows = (): string[] => Array.from({ length: perPage }, (_, index) => `Shop of page ${this.page} row ${index}`);

  deliver(outcome: Outcome = rowsOf(account(this.rows().map((name, index) => row(addDays('2026-11-20', -this.page * perPage - index), -100, name))))): void {
    this.delivery = { outcome, count: (this.delivery?.count ?? 0) + 1 };
    this.changedAt = this.now;
  }

  turn(): void {
    this.page += 1;
    this.turning = undefined;
    this.deliver();
  }

  html(): string {
    const table = `<table>${this.rows().map((name) => `<tr><td>20.11.2026</td><td>${name}</td><td>-1,00 EUR</td></tr>`).join('')}</table>`;
    return `<html lang="en"><body><main>${table}${this.page < this.pages ? '<button>Load more</button>' : '<p>The end</p>'}</main>${this.password ? '<input type="password">' : ''}</body></html>`;
  }

  document(): PagedDocument {
    return {
      view: () => viewOfHtml(this.html()),
      banks: [],
      pace,
      lastDelivery: () => this.delivery,
      quietFor: () => this.now - this.changedAt,
      readNow: () => {
        this.asked += 1;
        this.deliver(this.delivery?.outcome);
      },
      tell: async (step) => {
        this.told.push(step);
        if (step.kind === 'turn') this.turning = step.by;
        return { goOn: this.goOn, ...(this.turning === undefined ? {} : { turning: this.turning }) };
      },
      isStopped: () => this.isStopped,
    };
  }

  hands: Hands = {
    isThere: () => true,
    take: async (step: PagingStep) => {
      this.taken.push({ at: this.now, text: step.press?.textContent ?? '' });
      this.onTake();
    },
    hold: () => this.scrollable,
    scroll: () => {
      this.taken.push({ at: this.now, text: 'scroll' });
      this.onTake();
    },
    isAtEnd: () => true,
    isHidden: () => this.isHidden,
  };

  run(random = 0.5): Promise<void> {
    const sleep = async (wait: number): Promise<void> => {
      this.now += wait;
      if (this.now > 3_600_000) throw new Error('It never ends.');
    };
    return turnPages(this.document(), { hands: this.hands, clock: () => this.now, random: () => random, sleep });
  }

  end = (): CatchUpStep | undefined => this.told.at(-1);
}

let world: World;
beforeEach(() => {
  world = new World();
  world.deliver();
});

test('turns page after page until the page offers no more', async () => {
  await world.run();
  expect(world.page).toBe(4);
  expect(world.taken.map(({ text }) => text)).toEqual(['Load more', 'Load more', 'Load more']);
  expect(world.told.filter(({ kind }) => kind === 'turn')).toHaveLength(3);
  expect(world.end()).toEqual({ kind: 'end', why: 'no-more' });
});

test.each([0, 0.5, 0.999])('takes as long for each page as a person does (%s)', async (random) => {
  await world.run(random);
  const times = [0, ...world.taken.map(({ at }) => at)];
  for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(pace.from + random * (pace.to - pace.from));
  expect(world.now).toBeLessThan(4 * (pace.to + 3_000));
});

describe('it ends', () => {
  test('where it is told to go no further', async () => {
    world.goOn = false;
    await world.run();
    expect(world.taken).toEqual([]);
  });

  test('where it is told so at the last moment, before anything is pressed', async () => {
    const document = world.document();
    const tell = document.tell;
    document.tell = async (step) => {
      if (step.kind === 'turn') world.goOn = false;
      return tell(step);
    };
    world.document = () => document;
    await world.run();
    expect(world.taken).toEqual([]);
  });

  test('at a password field, and touches nothing', async () => {
    world.password = true;
    await world.run();
    expect(world.taken).toEqual([]);
    expect(world.end()).toEqual({ kind: 'end', why: 'signed-out' });
  });

  test('where the same rows come again, after it has waited for others and asked once', async () => {
    world.onTake = () => world.deliver();
    await world.run();
    expect(world.taken).toHaveLength(1);
    expect(world.end()).toEqual({ kind: 'end', why: 'same-again' });
    expect(world.now).toBeGreaterThan(15_000);
  });

  test('where a page cannot be read, or is another one', async () => {
    world.onTake = () => world.deliver({ kind: 'unrecognised', reason: 'dates-unreadable' });
    await world.run();
    expect(world.end()).toEqual({ kind: 'end', why: 'unreadable' });
    world = new World();
    world.deliver();
    world.onTake = () => world.deliver({ kind: 'ignored', reason: 'not-an-account-page' });
    await world.run();
    expect(world.end()).toEqual({ kind: 'end', why: 'left' });
  });

  test('with its document', async () => {
    world.onTake = () => {
      world.isStopped = true;
    };
    await world.run();
    expect(world.taken).toHaveLength(1);
    expect(world.end()?.kind).toBe('turn');
  });
});

test('what scrolls is scrolled until that brings nothing more', async () => {
  world.pages = 0;
  world.scrollable = true;
  world.onTake = () => {
    if (world.page < 3) world.turn();
  };
  await world.run();
  expect(world.taken.map(({ text }) => text)).toEqual(['scroll', 'scroll', 'scroll']);
  expect(world.end()).toEqual({ kind: 'end', why: 'no-more' });
});

test('a tab that is not in front is waited for, and nothing is concluded meanwhile', async () => {
  world.onTake = () => {
    if (world.page > 1) return world.turn();
    // The tab goes to the back, where nothing is rendered; what was asked for comes when it is in front again.
    world.isHidden = true;
    const began = world.now;
    world.hands.isHidden = () => {
      if (world.isHidden && world.now - began > 600_000) {
        world.isHidden = false;
        world.turn();
      }
      return world.isHidden;
    };
  };
  await world.run();
  expect(world.told).toContainEqual({ kind: 'wait' });
  expect(world.page).toBe(4);
  expect(world.end()).toEqual({ kind: 'end', why: 'no-more' });
});
