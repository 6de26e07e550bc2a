import { proveReading } from '../../bank-adapters/taught/prove-reading.ts';
import { t, type MessageKey } from '../../utils/i18n/words.ts';
import { box, button } from './draw.ts';
import { drawFields } from './panel-fields.ts';
import { drawQuestions } from './panel-questions.ts';
import { rowsOf, sayRow } from './say-row.ts';
import { isGood, type PanelActions, type PointName, type TeachState } from './teach-state.ts';

/** Rows that are listed in the panel; all of them are shown on the page. */
const mostListed = 4;

/** Draws the panel for a state. The button that had the focus keeps it. */
export function drawPanel(page: Document, root: ShadowRoot, panel: HTMLElement, state: TeachState, actions: PanelActions): void {
  const focused = root.activeElement instanceof HTMLElement ? root.activeElement.dataset['name'] : undefined;
  const scrolled = panel.querySelector('.body')?.scrollTop ?? 0;
  panel.dataset['side'] = state.isAside ? 'start' : 'end';
  const header = box(page, 'header', {}, [
    box(page, 'h2', { line: state.mode === 'point' ? t('teach.title') : t('teach.secondTitle') }),
    box(page, 'span', { className: 'from', line: t('teach.from') }),
    button(page, { line: t('teach.otherSide'), name: 'aside', onPress: actions.aside }),
  ]);
  const { body, footer } = state.mode === 'point' ? drawPointing(page, state, actions) : drawSecond(page, state, actions);
  panel.replaceChildren(header, box(page, 'div', { className: 'body' }, body), box(page, 'footer', {}, [...footer, button(page, { line: t('teach.end'), name: 'end', onPress: actions.end })]));
  const inside = panel.querySelector('.body');
  if (inside) inside.scrollTop = scrolled;
  const again = focused === undefined ? undefined : [...panel.querySelectorAll('button')].find((each) => each.dataset['name'] === focused);
  again?.focus({ preventScroll: true });
}

interface Drawn {
  body: Node[];
  footer: Node[];
}

const asked = {
  date: 'teach.pointDate',
  description: 'teach.pointDescription',
  amount: 'teach.pointAmount',
  cents: 'teach.pointCents',
  debit: 'teach.pointDebit',
  credit: 'teach.pointCredit',
  balance: 'teach.pointBalance',
  incoming: 'teach.pointIncoming',
} as const satisfies Record<PointName, MessageKey>;

function drawPointing(page: Document, state: TeachState, actions: PanelActions): Drawn {
  const problem = state.problem === undefined ? undefined : t(`teach.${state.problem}`);
  const say = box(page, 'div', { className: 'say' }, [
    box(page, 'p', problem === undefined ? { line: t(asked[state.pointing]) } : { line: problem, className: 'warn' }),
    ...(state.inferred === undefined ? [box(page, 'p', { className: 'soft keys', line: t('teach.keys') })] : []),
  ]);
  say.setAttribute('role', 'status');
  return {
    body: [say, drawFields(page, state, actions), ...drawReading(page, state), ...drawQuestions(page, state, actions)],
    footer: [button(page, { line: t('teach.looksRight'), className: 'main', name: 'accept', disabled: !isGood(state), onPress: actions.accept })],
  };
}

function drawReading(page: Document, { inferred, today }: TeachState): Node[] {
  if (inferred === undefined) return [];
  const rows = rowsOf(inferred.reading);
  const read = rows.flatMap(({ row }) => row ?? []);
  const proof = proveReading(inferred.reading);
  const left = rows.length - read.length;
  return [
    box(page, 'div', { className: 'question' }, [
      box(page, 'p', { line: [t('teach.rows', { count: read.length }), ...(left === 0 ? [] : [t('teach.unread', { count: left })])].join(', ') }),
      ...(proof === undefined ? [] : [box(page, 'p', { line: t(`teach.${proof}`), className: proof === 'broken' ? 'warn' : 'soft' })]),
      box(page, 'ul', { className: 'read' }, read.slice(0, mostListed).map((row) => {
        const { when, what, how } = sayRow(row, today);
        return box(page, 'li', {}, [box(page, 'span', { className: 'when', line: when }), box(page, 'span', { className: 'what', line: what }), box(page, 'span', { className: 'how', line: how })]);
      })),
    ]),
  ];
}

function drawSecond(page: Document, { second, problem }: TeachState, actions: PanelActions): Drawn {
  const found = second?.kind === 'read' ? t('teach.secondRead', { count: second.others }) : second?.kind === 'same' ? t('teach.secondSame') : t('teach.secondNone');
  const say = box(page, 'p', { className: second?.kind === 'read' ? 'found' : 'soft', line: problem === 'lost' ? t('teach.lost') : found });
  say.setAttribute('role', 'status');
  const isRead = second?.kind === 'read';
  return {
    body: [...(isRead ? [] : [box(page, 'p', { line: t('teach.secondWhy') })]), say],
    footer: [
      ...(isRead ? [button(page, { line: t('teach.save'), className: 'main', name: 'save', onPress: actions.save })] : []),
      button(page, { line: t('teach.again'), name: 'again', onPress: actions.startOver }),
    ],
  };
}
