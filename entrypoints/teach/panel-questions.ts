import { t } from '../../utils/i18n/words.ts';
import { box, button } from './draw.ts';
import { questionsOf, type PanelActions, type Question, type TeachState } from './teach-state.ts';

/** Where a page names none, it mostly is one of these. */
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'JPY', 'INR', 'ILS', 'BRL'];

/** What the page does not tell, as questions with buttons for answers. */
export const drawQuestions = (page: Document, state: TeachState, actions: PanelActions): HTMLElement[] =>
  questionsOf(state).map((question) =>
    box(page, 'div', { className: 'question' }, [box(page, 'p', { line: titleOf(question) }), box(page, 'div', { className: 'choices' }, answers[question](page, state, actions))]),
  );

function titleOf(question: Question): string {
  if (question === 'sign') return t('teach.signTitle');
  return question === 'currency' ? t('teach.currencyTitle') : t('teach.orderTitle');
}

const answers: Record<Question, (page: Document, state: TeachState, actions: PanelActions) => HTMLElement[]> = {
  sign: (page, { choices, pointing }, { answer, choose }) => [
    button(page, { line: t('teach.spending'), name: 'spending', pressed: choices.sign === 'spending-positive', onPress: () => answer({ sign: 'spending-positive' }) }),
    button(page, { line: t('teach.income'), name: 'income', pressed: choices.sign === 'signed', onPress: () => answer({ sign: 'signed' }) }),
    button(page, { line: t('teach.marked'), name: 'marked', pressed: pointing === 'incoming', onPress: () => choose('incoming') }),
  ],
  currency: (page, { choices }, { answer }) =>
    currencies.map((code) => button(page, { line: code, name: code, pressed: choices.currency === code, onPress: () => answer({ currency: code }) })),
  order: (page, { choices }, { answer }) => [
    button(page, { line: t('teach.dayFirst'), name: 'day', pressed: choices.dateOrder === 'day-first', onPress: () => answer({ dateOrder: 'day-first' }) }),
    button(page, { line: t('teach.monthFirst'), name: 'month', pressed: choices.dateOrder === 'month-first', onPress: () => answer({ dateOrder: 'month-first' }) }),
  ],
};
