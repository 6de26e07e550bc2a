import type { ColumnRole } from '../../../model/bank-file.ts';
import type { FileOptions } from '../bank-file.ts';
import type { ColumnFacts } from './facts.ts';
import { columnFacts } from './facts.ts';
import type { FoundTable } from './find-header.ts';
import type { GuessedAmounts } from './guess-amounts.ts';
import { guessAmounts } from './guess-amounts.ts';
import type { Meaning } from './header-words.ts';
import { meaningsOf, plainHeader } from './header-words.ts';

interface Column extends ColumnFacts {
  meanings: readonly Meaning[];
  /** The header in plain letters. */
  name: string;
}

/** The roles of a table's columns, by what their header says where what they hold agrees, else by what they hold. */
export function guessRoles(table: FoundTable, options: FileOptions): ColumnRole[] {
  const header = table.header?.cells ?? [];
  const facts = columnFacts(table.rows, options);
  const columns = facts.map((each): Column => ({ ...each, name: plainHeader(header[each.at] ?? ''), meanings: meaningsOf(header[each.at] ?? '') }));
  // Columns that the header does not name are columns all the same where more than a stray row has them.
  const width = header.length === 0 ? columns.length : Math.max(header.length, ...columns.filter(({ filled }) => filled > 0.5).map(({ at }) => at + 1));
  const roles: ColumnRole[] = Array.from({ length: width }, () => 'ignore');
  const give = (at: number | undefined, role: ColumnRole): void => {
    if (at !== undefined && at < width) roles[at] = role;
  };
  const isFree = ({ at }: Column): boolean => roles[at] === 'ignore';

  for (const [role, at] of dateRoles(columns)) give(at, role);
  for (const [role, at] of Object.entries(amountRoles(table, columns.filter(isFree), options)) as [keyof GuessedAmounts, number][]) give(at, role);
  const named = (meaning: Meaning, fits: (column: Column) => boolean): Column | undefined => columns.find((each) => isFree(each) && each.meanings.includes(meaning) && fits(each));

  give((named('currency', ({ isCurrency }) => isCurrency) ?? columns.find((each) => isFree(each) && each.isCurrency && each.filled > 0.8 && each.meanings.length === 0))?.at, 'currency');
  give(named('original-currency', ({ isCurrency }) => isCurrency)?.at, 'original-currency');
  give(named('original-amount', ({ kind }) => kind === 'amount' || kind === 'number')?.at, 'original-amount');
  if (!roles.includes('debit')) give((columns.find((each) => isFree(each) && each.isMark && each.filled > 0.9 && each.meanings.includes('sign')) ?? columns.find((each) => isFree(each) && each.isMark && each.filled > 0.9 && (each.meanings.length === 0 || each.meanings.includes('description'))))?.at, 'sign');
  give((named('account', (each) => each.filled > 0.5 && (each.variety <= 0.5 || table.rows.length < 4)) ?? columns.find((each) => isFree(each) && each.meanings.length === 0 && each.isAccount && table.rows.length > 1))?.at, 'account');
  give(named('account-name', ({ filled, variety }) => filled > 0.5 && (variety <= 0.5 || table.rows.length < 4))?.at, 'account-name');
  give(named('status', ({ kind }) => kind === 'text' || kind === 'other')?.at, 'status');
  give(named('id', ({ variety, filled }) => variety === 1 && filled > 0.9)?.at, 'id');
  give(named('category', ({ kind }) => kind === 'text')?.at, 'category');
  giveWords(columns.filter(isFree), give);
  return roles;
}

function dateRoles(columns: readonly Column[]): [ColumnRole, number][] {
  const dates = columns.filter(({ kind, filled }) => kind === 'date' && filled > 0.3);
  const says = (meaning: Meaning) => (column: Column): boolean => column.meanings.includes(meaning);
  const booked = dates.filter((each) => says('date')(each) && !says('purchase-date')(each));
  const bought = dates.filter(says('purchase-date'));
  const main = booked[0] ?? bought[0] ?? dates.find(says('date')) ?? dates.find(({ meanings }) => meanings.length === 0) ?? dates.find(says('value-date'));
  const second = bought.find((each) => each !== main) ?? booked.find((each) => each !== main && /transac|purchase|kauf|beleg/.test(each.name));
  return [...(main === undefined ? [] : [['date', main.at] satisfies [ColumnRole, number]]), ...(second === undefined ? [] : [['purchase-date', second.at] satisfies [ColumnRole, number]])];
}

const isNumeric = ({ kind }: Column): boolean => kind === 'amount' || kind === 'number';

function amountRoles(table: FoundTable, columns: readonly Column[], { languages }: FileOptions): GuessedAmounts {
  const named = (meaning: Meaning): Column[] => columns.filter((each) => each.meanings.includes(meaning) && (isNumeric(each) || each.isMostlyMoney));
  const balance = named('balance').toSorted((a, b) => Number(/avail|dispon|verfug/.test(a.name)) - Number(/avail|dispon|verfug/.test(b.name)) || b.filled - a.filled)[0];
  const ofBalance = balance === undefined ? {} : { balance: balance.at };
  const amounts = named('amount');
  const amount = amounts.find(({ name }) => /^net\b/.test(name)) ?? amounts.find(({ name, filled }) => / in [a-z]{3}$/.test(name) && filled > 0.9) ?? amounts.toSorted((a, b) => b.filled - a.filled)[0];
  const wide = (meaning: Meaning): Column | undefined => named(meaning)[0] ?? columns.find(({ meanings, kind }) => meanings.includes(meaning) && kind === 'empty');
  const [debit, credit] = [wide('debit'), wide('credit')];
  if (amount !== undefined && (amount.filled > 0.5 || debit === undefined || credit === undefined)) return { amount: amount.at, ...ofBalance };
  if (debit !== undefined && credit !== undefined && debit !== credit && (isNumeric(debit) || isNumeric(credit))) return { debit: debit.at, credit: credit.at, ...ofBalance };
  const single = named('credit')[0] ?? named('debit')[0];
  if (single !== undefined) return single.meanings.includes('debit') ? { debit: single.at, ...ofBalance } : { amount: single.at, ...ofBalance };
  const open = columns.filter((each) => each.meanings.length === 0 && isNumeric(each) && !each.isAccount && each.at !== balance?.at);
  const money = open.filter(({ kind }) => kind === 'amount');
  // Bare numbers count many things: without a name, and beside no money, they are none.
  return { ...(money.length > 0 && guessAmounts(table.rows, withZeros(money, open), languages)), ...ofBalance };
}

/** Beside columns of money, one of bare numbers may be the half of a pair that is mostly empty. */
const withZeros = (money: readonly Column[], open: readonly Column[]): Column[] => open.filter((each) => money.includes(each) || each.filled < 0.6);

function giveWords(free: readonly Column[], give: (at: number, role: ColumnRole) => void): void {
  const has = (meaning: Meaning) => (column: Column): boolean => column.meanings.includes(meaning) && column.kind !== 'empty' && column.kind !== 'date';
  const bankWords = free.find(has('bank-words'));
  const parties = free.filter(has('counterparty'));
  const described = free.filter((each) => has('description')(each) && !parties.includes(each));
  const real = described.filter(({ name }) => !/^(?:notes?|poznamka|client note)$/.test(name));
  const texts = bankWords === undefined ? (real.length > 0 ? real : described) : [bankWords];
  for (const { at } of texts) give(at, 'description');
  const party = parties[0] ?? (bankWords === undefined ? undefined : real[0]);
  if (party !== undefined) give(party.at, 'counterparty');
  if (texts.length > 0 || party !== undefined) return;
  // No name tells: the columns of many different words.
  const wordy = free.filter(({ kind, isMark, isCurrency, meanings }) => kind === 'text' && !isMark && !isCurrency && (meanings.length === 0 || meanings.includes('sign') || meanings.includes('id')));
  const telling = wordy.filter(({ variety, length }) => variety > 0.3 || length > 12);
  for (const { at } of telling.length > 0 ? telling : wordy.length > 0 ? wordy : free.filter(({ kind, filled }) => kind === 'other' && filled > 0.5).slice(0, 1)) give(at, 'description');
}
