import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readTable } from '../eval/read-table.ts';
import type { Labelled } from './lexicon.ts';

/** From the card network's name of a merchant's trade to our tree, where the file's broad category is too broad; the first that fits. */
const trades: readonly (readonly [RegExp, string])[] = [
  [/^Pet shops/, 'family.pets'],
  [/veterinary/i, 'family.pets'],
  [/child ?care|day care/i, 'family.children'],
  [/Taxicabs/, 'transport.taxi'],
  [/Car parking|Toll and bridge/, 'transport.parking'],
  [/railways|Buses|commuter|Transportation services/, 'transport.public'],
  [/Service stations|Automated fuel/, 'transport.fuel'],
  [/Cosmetic|Hairdresser|beauty spas|personal services/, 'health.beauty'],
  [/Chemists|Dentists|Doctors|Hearing|Hospitals|Medical|medical|Opticians|Optometrists|Orthopaedic/, 'health.medical'],
  [/sport, recreation|golf courses|Sports clubs|Swimming pools|recreational camps/, 'health.fitness'],
  [/insurance/i, 'bills.insurance'],
  [/Utilities|Fuel dealers/, 'bills.energy'],
  [/Cable|Phone services|network information|Information retrieval/, 'bills.phone'],
  [/Estate Agents/, 'housing'],
  [/^Florists/, 'giving'],
];

const places: Readonly<Record<string, string>> = {
  'Home & Garden': 'housing.home',
  'Business Services': 'bills.services',
  Shopping: 'shopping',
  Groceries: 'groceries',
  Dining: 'dining',
  'Charity & Membership': 'giving',
  Entertainment: 'entertainment',
  Transport: 'transport',
  'Electronics & Software': 'shopping.electronics',
  Subscriptions: 'subscriptions',
  Clothing: 'shopping.clothing',
  Travel: 'travel',
  'Auto & Fuel': 'transport.car',
  'Health & Beauty': 'health',
  'Education & Childcare': 'education',
  'Bills & Utilities': 'bills',
  'Government & Fines': 'taxes',
};

/** Labelled payments in our own tree. Money that came back is left out: the file names its shop, we call it a refund. */
export function readPayments(file: string): Labelled[] {
  const bytes = readFileSync(file);
  const rows = readTable(file, (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), ['date', 'descriptor', 'amount', 'mcc_desc', 'category']);
  return rows.flatMap(({ date = '', descriptor = '', amount = '', mcc_desc: trade = '', category = '' }) => {
    const place = trades.find(([pattern]) => pattern.test(trade))?.[1] ?? places[category];
    return place === undefined || Number(amount) <= 0 ? [] : [{ date, descriptor, amountMinor: -Math.round(Number(amount) * 100), category: place }];
  });
}
