import { addDays, monthOf, type IsoDate, type IsoMonth } from '../model/iso-date.ts';
import { firstOfMonth, monthsBetween, monthsLater } from './calendar.ts';
import type { HouseholdAccount } from './entries.ts';
import { planEveryday } from './everyday.ts';
import type { Flavour, FlavourId, SampleAccountId } from './flavour.ts';
import { de } from './flavours/de.ts';
import { fr } from './flavours/fr.ts';
import { gb } from './flavours/gb.ts';
import { us } from './flavours/us.ts';
import { createRandom } from './random.ts';
import { settle } from './settle.ts';

export interface Household {
  flavour: FlavourId;
  today: IsoDate;
  from: IsoDate;
  accounts: Record<SampleAccountId, HouseholdAccount>;
}

export interface HouseholdRequest {
  flavour: FlavourId;
  today: IsoDate;
  /** First day of the history; the first of the month three years before `today` where left out. */
  from?: IsoDate;
  /** Another seed is another household of the same kind. */
  seed?: string;
}

const flavours: Record<FlavourId, Flavour> = { us, gb, de, fr };

/**
 * Three years of a made-up household, the same for the same request: pay, rent, bills with a price rise, groceries,
 * a journey abroad, real twins, a double charge, a refund, transfers between its own accounts.
 * With the same `from`, a later `today` only adds rows and books those that were pending.
 */
export function createHousehold({ flavour: id, today, from, seed = 'household' }: HouseholdRequest): Household {
  const flavour = flavours[id];
  const start: IsoMonth = from === undefined ? monthsLater(monthOf(today), -36) : monthOf(from);
  const firstDay = from ?? firstOfMonth(start);
  // A month beyond today is planned too: a purchase of its first days may have been made before it is booked.
  const planned = monthsBetween(start, monthOf(addDays(today, 31))).flatMap((month) =>
    planEveryday(flavour, month, (habit) => createRandom(`${seed}|${id}|${month}|${habit}`)),
  );
  return { flavour: id, today, from: firstDay, accounts: settle({ flavour, planned, from: firstDay, today }) };
}
