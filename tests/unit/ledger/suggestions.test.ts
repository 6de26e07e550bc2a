import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../utils/ledger/index.ts';
import { applyIntent, ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import type { EditValues } from '../../../utils/model/ledger.ts';
import type { StatementAccount, StatementRow } from '../../../utils/model/statement.ts';
import type { Suggestion } from '../../../utils/model/suggestion.ts';
import { captureOf, ingestContext, noon, rowsOf } from './bank-visit.ts';
import { FakeVault } from './fake-vault.ts';
import { account as bare, row } from './rows.ts';

const context = { now: noon, today: '2026-03-20' };
const account = (rows: StatementRow[], more: Partial<StatementAccount> = {}): StatementAccount => bare(rows, { mask: '00123456', ...more });
const savings = { key: 'DE77', name: 'Savings', mask: '00777777' };

/** A ledger in memory that pages and files fill. */
class Home {
  vault = new FakeVault();
  private readonly ingesting = ingestContext();
  private at = noon;

  async page(...accounts: StatementAccount[]): Promise<void> {
    this.at += 1_000;
    await ingest(this.vault, captureOf(rowsOf(...accounts), { capturedAt: this.at }), this.ingesting);
  }

  async file(step: string, ...accounts: StatementAccount[]): Promise<void> {
    this.at += 1_000;
    const delivery: Delivery = { ...captureOf(rowsOf(...accounts), { siteId: 'files', capturedAt: this.at }), source: 'file', step };
    await ingest(this.vault, delivery, this.ingesting);
  }

  ask = (): Promise<Suggestion[]> => readVaultLedger(this.vault).readSuggestions();
  only = async (): Promise<Suggestion> => {
    const [first, ...more] = await this.ask();
    if (first === undefined || more.length > 0) throw new Error('There is not one question.');
    return first;
  };
  count = async (): Promise<number | undefined> => (await readVaultLedger(this.vault).readSummary())?.toReview;
  seen = async (): Promise<string[]> => (await readVaultLedger(this.vault).readTransactions()).transactions.map((each) => `${each.date} ${each.amountMinor} ${each.description}`);
  transfers = async (): Promise<number> => (await readVaultLedger(this.vault).readTransactions()).transactions.filter(({ transferWith }) => transferWith !== undefined).length;

  async answer({ kind, rows: [one, other] }: Suggestion, isYes: boolean, step = 'answer'): Promise<void> {
    const values: EditValues = isYes ? (kind === 'transfer' ? { movedTo: other.id } : { sameAs: other.id }) : { apartFrom: [other.id] };
    expect(await applyIntent(this.vault, { kind: 'edit-transactions', step, targets: [{ id: one.id, month: one.date.slice(0, 7) }], values }, context)).toEqual({ ok: true });
  }

  async switch(kind: 'undo' | 'redo', step = 'answer'): Promise<void> {
    expect(await applyIntent(this.vault, { kind, step, month: '2026-03' }, context)).toEqual({ ok: true });
  }
}

describe('a purchase that a file dates and words otherwise', () => {
  const listed = account([row('2026-03-02', -1_250, 'REWE MARKT KOELN'), row('2026-03-01', -800, 'Cinema')]);
  const filed = account([row('2026-03-06', -1_250, 'REWE SAGT DANKE 44712')]);
  const home = async (): Promise<Home> => {
    const made = new Home();
    await made.page(listed);
    await made.file('file 1', filed);
    return made;
  };

  test('is asked about, with what speaks for it and against', async () => {
    const here = await home();
    const { kind, rows, signs } = await here.only();
    expect([kind, ...rows.map(({ date }) => date)]).toEqual(['double', '2026-03-06', '2026-03-02']);
    expect(signs).toEqual([
      { speaks: 'for', code: 'same-amount' },
      { speaks: 'for', code: 'alike-words' },
      { speaks: 'for', code: 'other-source' },
      { speaks: 'against', code: 'days-apart', days: 4 },
    ]);
    expect(await here.count()).toBe(1);
  });

  test('answered with yes it is there once, and neither source brings it back', async () => {
    const here = await home();
    await here.answer(await here.only(), true);
    const once = ['2026-03-02 -1250 REWE MARKT KOELN', '2026-03-01 -800 Cinema'];
    expect(await here.seen()).toEqual(once);
    expect(await here.count()).toBe(0);
    await here.page(listed);
    await here.file('file 2', filed);
    expect([await here.seen(), await here.ask()]).toEqual([once, []]);
    const [march] = (await readVaultLedger(here.vault).readSummary())?.months ?? [];
    expect(march?.totals).toEqual([{ currency: 'EUR', inMinor: 0, outMinor: -2_050, count: 2 }]);
  });

  test('answered with no it is never asked again, whatever is captured', async () => {
    const here = await home();
    await here.answer(await here.only(), false);
    await here.page(listed);
    await here.file('file 2', filed);
    expect([(await here.seen()).length, await here.ask(), await here.count()]).toEqual([3, [], 0]);
  });

  test('is asked again once the answer is taken back, and not once it is given again', async () => {
    const here = await home();
    for (const isYes of [true, false]) {
      const step = `answer ${isYes}`;
      const asked = await here.only();
      await here.answer(asked, isYes, step);
      await here.switch('undo', step);
      expect(await here.only()).toEqual(asked);
      await here.switch('redo', step);
      expect(await here.ask()).toEqual([]);
      await here.switch('undo', step);
    }
  });

  test('shows itself again while the import that brought the other one is undone', async () => {
    const here = new Home();
    await here.file('file 1', filed);
    await here.page(listed);
    const asked = await here.only();
    // The page's own is said to be the double, so that what stays can be taken out.
    await here.answer({ ...asked, rows: [asked.rows[1], asked.rows[0]] }, true);
    expect(await here.seen()).toEqual(['2026-03-06 -1250 REWE SAGT DANKE 44712', '2026-03-01 -800 Cinema']);
    await here.switch('undo', 'file 1');
    expect(await here.seen()).toEqual(['2026-03-02 -1250 REWE MARKT KOELN', '2026-03-01 -800 Cinema']);
    await here.switch('redo', 'file 1');
    expect(await here.seen()).toEqual(['2026-03-06 -1250 REWE SAGT DANKE 44712', '2026-03-01 -800 Cinema']);
  });
});

describe('a hold that was booked under other words', () => {
  const held = row('2026-03-02', -4_000, 'CARD AUTH 0815', { pending: true });
  const booked = row('2026-03-04', -4_000, 'Shell Station Bonn');
  const home = async (): Promise<Home> => {
    const made = new Home();
    await made.page(account([held, row('2026-03-01', -10, 'Fee')]));
    await made.page(account([booked, held, row('2026-03-01', -10, 'Fee')]));
    return made;
  };

  test('is asked about, and with yes stays the booked one alone', async () => {
    const here = await home();
    const asked = await here.only();
    expect([asked.kind, asked.rows[0].pending]).toEqual(['posting', true]);
    await here.answer(asked, true);
    expect(await here.seen()).toEqual(['2026-03-04 -4000 Shell Station Bonn', '2026-03-01 -10 Fee']);
  });

  test('a real second purchase does not vanish into the hold that was answered', async () => {
    const here = await home();
    await here.answer(await here.only(), true);
    await here.page(account([row('2026-03-06', -4_000, 'CARD AUTH 0815'), booked, row('2026-03-01', -10, 'Fee')]));
    expect(await here.seen()).toEqual(['2026-03-06 -4000 CARD AUTH 0815', '2026-03-04 -4000 Shell Station Bonn', '2026-03-01 -10 Fee']);
  });
});

describe('money that left one account and came into another', () => {
  const home = async (): Promise<Home> => {
    const made = new Home();
    await made.page(account([row('2026-03-02', -30_000, 'Anna Example')]), account([row('2026-03-03', 30_000, 'A. Example')], savings));
    return made;
  };

  test('is asked about where no word says so; yes makes it a transfer that counts nowhere', async () => {
    const here = await home();
    const asked = await here.only();
    expect([asked.kind, await here.transfers()]).toEqual(['transfer', 0]);
    await here.answer(asked, true);
    expect([await here.transfers(), await here.ask()]).toEqual([2, []]);
    expect((await readVaultLedger(here.vault).readSummary())?.months[0]?.totals).toEqual([]);
    await here.switch('undo');
    expect([await here.transfers(), (await here.ask()).length]).toEqual([0, 1]);
  });

  test('two refusals of one transaction both hold, and each can be taken back alone', async () => {
    const here = new Home();
    await here.page(account([row('2026-03-02', -30_000, 'Anna Example')]), account([row('2026-03-02', 30_000, 'A. Example')], savings), account([row('2026-03-03', 30_000, 'Present')], { key: 'DE99', name: 'Joint', mask: '00333333' }));
    await here.answer(await here.only(), false, 'first');
    const second = await here.only();
    await here.answer(second, false, 'second');
    expect(await here.ask()).toEqual([]);
    await here.switch('undo', 'first');
    expect((await here.only()).rows[1].description).toBe('A. Example');
  });
});

test('what a file names altogether otherwise is asked about where it lies on the same day', async () => {
  const here = new Home();
  await here.page(account([row('2026-03-04', -1_250, 'Card payment 4471'), row('2026-03-03', -700, 'Bakery'), row('2026-03-01', -90_000, 'Rent')]));
  await here.file('file 1', account([row('2026-03-05', -1_400, 'Florist'), row('2026-03-04', -1_250, 'Muller Drogerie'), row('2026-03-04', -99, 'Kiosk')]));
  const { kind, signs } = await here.only();
  expect([kind, signs.filter(({ speaks }) => speaks === 'against')]).toEqual(['double', [{ speaks: 'against', code: 'other-words' }]]);
});

describe('real twins are no question', () => {
  test('in one list', async () => {
    const here = new Home();
    await here.page(account([row('2026-03-02', -350, 'Café'), row('2026-03-02', -350, 'Café')]));
    expect(await here.ask()).toEqual([]);
  });

  test('day after day at the same page', async () => {
    const here = new Home();
    const fares = ['2026-03-02', '2026-03-03', '2026-03-04'].map((date) => row(date, -320, 'Tram'));
    for (const [index] of fares.entries()) await here.page(account(fares.slice(0, index + 1).toReversed()));
    expect([(await here.seen()).length, await here.ask()]).toEqual([3, []]);
  });

  test('where payments of that amount are usual, a file may bring one more', async () => {
    const here = new Home();
    await here.page(account(['2026-03-09', '2026-03-06', '2026-03-02'].map((date) => row(date, -320, 'Tram'))));
    await here.file('file 1', account([row('2026-03-04', -320, 'Tram 12')]));
    expect(await here.ask()).toEqual([]);
  });
});
