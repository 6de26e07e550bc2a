import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import type { Suggestion } from '../../../utils/model/suggestion.ts';
import { Button } from '../../controls/button.tsx';
import { Page } from '../../layout/page.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Notice } from '../../notices/notice.tsx';
import { SaidLine } from '../../notices/said-line.tsx';
import { useLedgerSummary, useSuggestions } from '../../state/ledger.tsx';
import { hrefTo } from '../../state/route.ts';
import { sayFailure } from '../../state/use-command.ts';
import { isForPage } from '../keys.ts';
import { reviewKeys } from './answers.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { useReview } from './use-review.ts';
import './review-page.css';

/** What is uncertain? The questions that only a person can answer, one after the other. */
export function ReviewPage(): VNode {
  const live = useSuggestions();
  return (
    <Page title={t('review.title')}>
      {live.value === undefined && live.status !== 'failed' && <LoadingLine />}
      {live.value === undefined && live.status === 'failed' && <EmptyState title={t('shared.couldNotLoad')}>{t('shared.couldNotLoadWhy')}</EmptyState>}
      {live.value !== undefined && <Questions suggestions={live.value} />}
    </Page>
  );
}

/** So many are laid out; the next ones move up as these are answered. */
const mostShown = 25;

const { yes, no, later, next, previous } = reviewKeys;
const shownKeys = { yes: yes.toUpperCase(), no: no.toUpperCase(), later: later.toUpperCase(), next: next.toUpperCase(), previous: previous.toUpperCase() };

function Questions({ suggestions }: { suggestions: readonly Suggestion[] }): VNode {
  const accounts = useLedgerSummary().value?.accounts ?? [];
  const { open, answer, last, undoLast, failure } = useReview(suggestions);
  const [activeAt, setActiveAt] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const isKeyed = useRef(false);
  const shown = open.slice(0, mostShown);
  const at = Math.min(activeAt, Math.max(0, shown.length - 1));
  const active = shown[at];

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !isForPage(event) || active === undefined) return;
      const { key } = event;
      const given = key === reviewKeys.yes ? 'yes' : key === reviewKeys.no ? 'no' : key === reviewKeys.later ? 'later' : undefined;
      const way = key === reviewKeys.next ? 1 : key === reviewKeys.previous ? -1 : 0;
      if (given === undefined && way === 0) return;
      event.preventDefault();
      isKeyed.current = true;
      if (given !== undefined) void answer(active, given);
      else setActiveAt(Math.min(Math.max(at + way, 0), shown.length - 1));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  // Whoever goes by keys is led along; a click or a change from elsewhere moves nothing.
  useEffect(() => {
    if (!isKeyed.current) return;
    isKeyed.current = false;
    const card = list.current?.querySelector<HTMLElement>('[data-active]');
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);

  return (
    <div class="review">
      <SaidLine action={last?.step !== undefined ? <Button onClick={() => void undoLast()}>{t('journal.undo')}</Button> : undefined}>{last === undefined ? undefined : t(last.words)}</SaidLine>
      {failure !== undefined && (
        <Notice tone="over" live="assertive">
          {sayFailure(failure)}
        </Notice>
      )}
      {open.length === 0 ? (
        <EmptyState title={t('review.doneTitle')} action={<a class="button" href={hrefTo('history')}>{t('review.toHistory')}</a>}>
          {t('review.doneNext')}
        </EmptyState>
      ) : (
        <>
          <div class="review-head">
            <p class="review-count">{t('review.count', { count: open.length })}</p>
            <p class="soft">{t('review.lead')}</p>
            <p class="soft review-keys">{t('review.keys', shownKeys)}</p>
          </div>
          <ol ref={list} class="review-list" aria-label={t('review.list')}>
            {shown.map((suggestion, index) => (
              <SuggestionCard
                key={suggestion.id}
                suggestion={suggestion}
                accounts={accounts}
                isActive={index === at}
                onActive={() => setActiveAt(index)}
                onAnswer={(given) => void answer(suggestion, given)}
              />
            ))}
          </ol>
          {open.length > shown.length && <p class="soft">{t('review.more', { count: open.length - shown.length })}</p>}
          <p class="review-history">
            <a href={hrefTo('history')}>{t('review.toHistory')}</a>
          </p>
        </>
      )}
    </div>
  );
}
