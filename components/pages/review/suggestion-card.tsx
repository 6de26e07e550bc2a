import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { Suggestion, SuggestionSign } from '../../../utils/model/suggestion.ts';
import { Button } from '../../controls/button.tsx';
import { useSettings } from '../../state/page-state.tsx';
import { useMerchantNames } from '../../state/use-merchant-names.ts';
import type { Answer } from './answers.ts';
import { SuggestionRow } from './suggestion-row.tsx';

interface SuggestionCardProps {
  suggestion: Suggestion;
  accounts: readonly Account[];
  /** The one that the keys answer. */
  isActive: boolean;
  onActive: () => void;
  onAnswer: (answer: Answer) => void;
}

const answers = ['yes', 'no', 'later'] as const satisfies Answer[];

/** One question: both transactions side by side, what speaks for it and against it, and the answers. */
export function SuggestionCard({ suggestion, accounts, isActive, onActive, onAnswer }: SuggestionCardProps): VNode {
  const { id, kind, rows, signs } = suggestion;
  const nameOf = useMerchantNames(rows);
  const watched = useSettings()?.watchedSites ?? [];
  const accountOf = useMemo(() => new Map(accounts.map((account) => [account.id, account])), [accounts]);
  const title = `question-${id}`;
  return (
    <li>
      <article class="review-card" tabIndex={-1} aria-labelledby={title} data-active={isActive ? '' : undefined} onFocusCapture={onActive} onPointerDown={onActive}>
        <h2 id={title}>{t(`review.${kind}`)}</h2>
        <div class="review-rows">
          {rows.map((row) => (
            <SuggestionRow key={row.id} transaction={row} name={nameOf(row)} account={accountOf.get(row.accountId)} watched={watched} />
          ))}
        </div>
        <div class="review-signs">
          <Signs title={t('review.signsFor')} signs={signs.filter(({ speaks }) => speaks === 'for')} />
          <Signs title={t('review.signsAgainst')} signs={signs.filter(({ speaks }) => speaks === 'against')} />
        </div>
        <div class="review-answers">
          {answers.map((answer) => (
            <Button key={answer} look={answer === 'later' ? 'quiet' : 'plain'} onClick={() => onAnswer(answer)} label={`${t(`review.${answer}`)}: ${t(`review.${kind}`)}`}>
              {t(`review.${answer}`)}
            </Button>
          ))}
        </div>
      </article>
    </li>
  );
}

function Signs({ title, signs }: { title: string; signs: readonly SuggestionSign[] }): VNode | null {
  if (signs.length === 0) return null;
  return (
    <p>
      <span class="review-signs-title">{title}</span>{' '}
      <span class="soft">{signs.map(saySign).join(' · ')}</span>
    </p>
  );
}

const saySign = ({ code, days = 0 }: SuggestionSign): string => (code === 'days-apart' ? t('review.days-apart', { count: days }) : t(`review.${code}`));
