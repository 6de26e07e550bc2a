import { addDays, type IsoMonth } from '../model/iso-date.ts';
import type { PlannedEntry } from './entries.ts';
import { dayOf, monthNumberOf, monthsLater } from './calendar.ts';
import type { Flavour } from './flavour.ts';
import type { Random } from './random.ts';

/** The yearly journey: booked two months before, then a week or so of payments in another currency. */
export function planTrip({ trip }: Flavour, month: IsoMonth, random: Random): PlannedEntry[] {
  const booked = monthNumberOf(monthsLater(month, 2)) === trip.month;
  const away = monthNumberOf(month) === trip.month;
  const departure = dayOf(month, trip.day);
  return [
    ...(booked ? [{ date: departure, account: 'card' as const, amountMinor: -trip.booking.amountMinor, description: trip.booking.description, via: 'card' as const }] : []),
    ...(away ? Array.from({ length: trip.nights }, (_, night) => abroad(trip, addDays(departure, night), random)).flat() : []),
  ];
}

function abroad(trip: Flavour['trip'], date: string, random: Random): PlannedEntry[] {
  return trip.places
    .filter(() => random.chance(0.55))
    .map((place) => {
      const foreign = random.int(place.fromMinor, place.toMinor);
      return {
        date,
        account: 'card',
        amountMinor: -Math.round(foreign * trip.rate),
        description: place.description,
        via: 'card',
        original: { amountMinor: -foreign, currency: trip.currency },
      };
    });
}
