import { addDays, type IsoDate, type IsoMonth } from '../model/iso-date.ts';
import type { Minor } from '../model/money.ts';
import { dayOf, monthNumberOf, yearOf } from './calendar.ts';
import type { PlannedEntry } from './entries.ts';
import type { Bill, Flavour, Shop } from './flavour.ts';
import type { Random } from './random.ts';
import { planTrip } from './trip.ts';

/** The year in which all prices stand as the flavour gives them. */
const baseYear = 2022;

const winterMonths = new Set([11, 12, 1, 2, 3]);

/** Round to whole minor units, by steps where prices come in steps. */
const priced = (amount: number, step = 1): Minor => Math.max(step, Math.round(amount / step) * step);

function planIncome({ income }: Flavour, month: IsoMonth): PlannedEntry[] {
  const years = Math.max(0, yearOf(month) - baseYear);
  const pay = Math.round(income.amountMinor * (1 + income.raise) ** years);
  const paid = (day: number, amountMinor: Minor, description: string): PlannedEntry => ({
    date: dayOf(month, day),
    account: 'current',
    amountMinor,
    description,
    via: 'credit',
  });
  const bonus = monthNumberOf(month) === income.bonus.month;
  return [
    ...income.days.map((day) => paid(day, pay, income.description)),
    ...(bonus ? [paid(income.days[0] ?? 1, Math.round(pay * income.bonus.share), income.bonus.description)] : []),
  ];
}

/** What a bill costs in a month: after its yearly rises, its season and its chance. */
function billAmount(bill: Bill, month: IsoMonth, random: Random): Minor {
  const { rise, spread = 0, winter = 0 } = bill;
  const years = Math.max(0, yearOf(month) - baseYear);
  const rises = rise === undefined ? 0 : Math.max(0, monthNumberOf(month) >= rise.month ? years : years - 1);
  const season = winterMonths.has(monthNumberOf(month)) ? 1 + winter : 1;
  const chance = 1 + spread * (random.next() * 2 - 1);
  return priced((bill.amountMinor + rises * (rise?.byMinor ?? 0)) * season * chance);
}

const planBill = (bill: Bill, month: IsoMonth, random: Random): PlannedEntry[] =>
  bill.months === undefined || bill.months.includes(monthNumberOf(month))
    ? [{ date: dayOf(month, bill.day), account: bill.account, amountMinor: -billAmount(bill, month, random), description: bill.description, via: bill.via }]
    : [];

function planShop(shop: Shop, month: IsoMonth, random: Random): PlannedEntry[] {
  const visits = Math.floor(shop.perMonth) + (random.chance(shop.perMonth % 1) ? 1 : 0);
  return Array.from({ length: visits }, () => {
    // Squared: most baskets are small, a few are large.
    const size = shop.fromMinor + random.next() ** 2 * (shop.toMinor - shop.fromMinor);
    return { date: dayOf(month, random.int(1, 31)), account: shop.account, amountMinor: -priced(size, shop.step), description: shop.description, via: 'card' };
  });
}

/** Two coffees at one price on one day: twins that are both real. About four such days a month. */
function planCoffees({ coffee }: Flavour, month: IsoMonth, random: Random): PlannedEntry[] {
  return [3, 10, 17, 24].flatMap((day) => {
    const date = dayOf(month, day + random.int(0, 4));
    const cup: PlannedEntry = { date, account: 'current', amountMinor: -coffee.amountMinor, description: coffee.description, via: 'card' };
    return [cup, { ...cup }];
  });
}

function planCash({ cash }: Flavour, month: IsoMonth, random: Random): PlannedEntry[] {
  const amount = cash.steps[random.int(0, cash.steps.length - 1)] ?? 0;
  return [{ date: dayOf(month, random.int(4, 26)), account: 'current', amountMinor: -amount, description: cash.description, via: 'cash' }];
}

/** A double charge that is put right nine days later, and goods that are sent back. */
function planMishaps({ doubleCharge, refund }: Flavour, month: IsoMonth): PlannedEntry[] {
  const card = (date: IsoDate, amountMinor: Minor, description: string): PlannedEntry => ({ date, account: 'card', amountMinor, description, via: amountMinor > 0 ? 'credit' : 'card' });
  const evening = dayOf(month, doubleCharge.day);
  const bought = dayOf(month, refund.day);
  return [
    ...(monthNumberOf(month) === doubleCharge.month
      ? [
          card(evening, -doubleCharge.amountMinor, doubleCharge.description),
          card(evening, -doubleCharge.amountMinor, doubleCharge.description),
          card(addDays(evening, 9), doubleCharge.amountMinor, doubleCharge.description),
        ]
      : []),
    ...(monthNumberOf(month) === refund.month
      ? [card(bought, -refund.amountMinor, refund.purchase), card(addDays(bought, 12), refund.amountMinor, refund.refund)]
      : []),
  ];
}

/** Everything of one month. Each habit has its own stream, so that a new habit moves no other. */
export function planEveryday(flavour: Flavour, month: IsoMonth, randomOf: (habit: string) => Random): PlannedEntry[] {
  return [
    ...planIncome(flavour, month),
    ...flavour.bills.flatMap((bill) => planBill(bill, month, randomOf(bill.description))),
    ...flavour.shops.flatMap((shop) => planShop(shop, month, randomOf(shop.description))),
    ...planCoffees(flavour, month, randomOf('coffee')),
    ...planCash(flavour, month, randomOf('cash')),
    ...planMishaps(flavour, month),
    ...planTrip(flavour, month, randomOf('trip')),
  ];
}
