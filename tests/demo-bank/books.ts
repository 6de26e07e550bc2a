import type { IsoDate } from '../../utils/model/iso-date.ts';
import { createHousehold, type Household } from '../../utils/sample/household.ts';
import type { DemoBank } from './bank.ts';

const kept = new Map<string, Household>();

/** The customer of a bank, on a day. Made once: it costs some milliseconds. */
export function householdOf({ flavour, seed }: Pick<DemoBank, 'flavour' | 'seed'>, today: IsoDate): Household {
  const key = `${flavour}|${seed}|${today}`;
  const household = kept.get(key) ?? createHousehold({ flavour, seed, today });
  kept.set(key, household);
  return household;
}
