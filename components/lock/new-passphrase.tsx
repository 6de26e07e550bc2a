import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { shortestPassphrase } from '../../utils/model/passphrase.ts';
import { TextField } from '../controls/text-field.tsx';
import type { Strength } from './passphrase-strength.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import './new-passphrase.css';

/** What is typed into the two fields. */
export interface TypedPassphrase {
  first: string;
  second: string;
}

export const nothingTyped: TypedPassphrase = { first: '', second: '' };

/** The new passphrase where both fields agree and it is long enough; else `undefined`. */
export const acceptedPassphrase = ({ first, second }: TypedPassphrase): string | undefined =>
  first === second && passphraseStrength(first) !== 'refused' ? first : undefined;

interface NewPassphraseProps {
  typed: TypedPassphrase;
  onTyped: (typed: TypedPassphrase) => void;
  /** The form was sent: what is missing is said now, not while typing. */
  isSent: boolean;
}

const advice = { weak: 'lock.strengthWeak', fair: 'lock.strengthFair', good: 'lock.strengthGood' } as const;
const say = (strength: Strength): string => (strength === 'refused' ? t('lock.strengthRefused', { least: shortestPassphrase }) : t(advice[strength]));
const reached = { refused: 0, weak: 1, fair: 2, good: 3 } as const;

/** A new passphrase, twice, with advice that follows the typing: the tideline of how far it reaches, and a sentence. */
export function NewPassphrase({ typed, onTyped, isSent }: NewPassphraseProps): VNode {
  const strength = passphraseStrength(typed.first);
  const isRefused = isSent && strength === 'refused';
  const differs = typed.second !== '' && typed.first !== typed.second && (isSent || !typed.first.startsWith(typed.second));
  return (
    <div class="new-passphrase">
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('lock.newPassphrase')}
        value={typed.first}
        onInput={(first) => onTyped({ ...typed, first })}
        {...(isRefused ? { error: say(strength) } : { hint: say(strength) })}
      />
      <div class="new-passphrase-strength" data-reached={reached[strength]} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('lock.repeatPassphrase')}
        value={typed.second}
        onInput={(second) => onTyped({ ...typed, second })}
        error={differs || (isSent && !isRefused && typed.first !== typed.second) ? t('lock.differ') : undefined}
      />
    </div>
  );
}
