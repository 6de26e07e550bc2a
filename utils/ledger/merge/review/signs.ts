import { daysBetween } from '../../../model/iso-date.ts';
import type { TransactionView } from '../../../model/ledger.ts';
import type { SuggestionKind, SuggestionSign } from '../../../model/suggestion.ts';
import { alikeEnough, likeness } from '../description.ts';
import { bankWords } from '../edits.ts';
import { isOneSource } from './find-doubles.ts';

type Code = SuggestionSign['code'];

const speakFor = (code: Code): SuggestionSign => ({ speaks: 'for', code });
const speakAgainst = (code: Code): SuggestionSign => ({ speaks: 'against', code });

/** What speaks for a suggestion and against it, what speaks for it first. */
export function signsOf(kind: SuggestionKind, [one, other]: readonly [TransactionView, TransactionView]): SuggestionSign[] {
  const signs = kind === 'transfer' ? ofTransfer() : [...ofAmounts(one, other), ...ofWords(one, other), ...(kind === 'double' ? ofListing(one, other) : ofPosting(one))];
  const all = [...signs, ofDays(one, other, kind === 'posting' ? 3 : 0)];
  return all.toSorted((a, b) => Number(a.speaks === 'against') - Number(b.speaks === 'against'));
}

const ofTransfer = (): SuggestionSign[] => [speakFor('opposite-amounts'), speakFor('own-accounts'), speakAgainst('no-word-of-moving')];

function ofDays(one: TransactionView, other: TransactionView, usual: number): SuggestionSign {
  const days = Math.abs(daysBetween(one.date, other.date));
  return days === 0 ? speakFor('same-day') : { speaks: days <= usual ? 'for' : 'against', code: 'days-apart', days };
}

const ofAmounts = (one: TransactionView, other: TransactionView): SuggestionSign[] => [one.amountMinor === other.amountMinor ? speakFor('same-amount') : speakAgainst('other-amount')];

function ofWords(one: TransactionView, other: TransactionView): SuggestionSign[] {
  const alike = likeness(bankWords(one), bankWords(other));
  return [alike === 1 ? speakFor('same-words') : alike >= alikeEnough ? speakFor('alike-words') : speakAgainst('other-words')];
}

function ofListing(one: TransactionView, other: TransactionView): SuggestionSign[] {
  const hasBalance = one.balanceAfterMinor !== undefined && one.balanceAfterMinor === other.balanceAfterMinor;
  return [...(hasBalance ? [speakFor('same-balance')] : []), isOneSource(one, other) ? speakAgainst('same-source') : speakFor('other-source')];
}

const ofPosting = ({ dropped }: TransactionView): SuggestionSign[] => (dropped === true ? [speakFor('never-booked')] : []);
