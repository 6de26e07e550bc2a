import { readText } from '../../bank-adapters/reading/leaves.ts';
import { t } from '../../utils/i18n/words.ts';
import { box, button } from './draw.ts';
import type { PanelActions, PointName, TeachState } from './teach-state.ts';

const usual = new Set<PointName>(['date', 'description', 'amount']);
const wide: readonly PointName[] = ['date', 'description', 'amount', 'cents', 'debit', 'credit', 'balance', 'incoming'];

/** What can be pointed at, with what was. */
export function drawFields(page: Document, state: TeachState, actions: PanelActions): HTMLElement {
  const names = state.isWide ? wide : wide.filter((name) => usual.has(name) || state.pointed[name] !== undefined || state.pointing === name);
  const rows = names.map((name) => box(page, 'li', { className: 'field' }, fieldOf(page, name, state, actions)));
  const more = state.isWide ? [] : [box(page, 'li', { className: 'more' }, [button(page, { line: t('teach.more'), name: 'more', onPress: actions.widen })])];
  return box(page, 'ul', {}, [...rows, ...more]);
}

function fieldOf(page: Document, name: PointName, { pointed, pointing }: TeachState, actions: PanelActions): HTMLElement[] {
  const element = pointed[name];
  const label = t(`teach.${name}`);
  const said = element === undefined ? t('teach.choose') : readText(element, () => true).slice(0, 60) || t('teach.picture');
  const value = box(page, 'span', { className: 'value', line: said });
  if (element === undefined) value.dataset['empty'] = '';
  return [
    button(page, { label: `${label}: ${said}`, pressed: pointing === name, name: `field ${name}`, onPress: () => actions.choose(name) }, [box(page, 'span', { className: 'name', line: label }), value]),
    ...(element === undefined ? [] : [button(page, { line: '×', label: t('teach.forget', { field: label }), className: 'drop', name: `drop ${name}`, onPress: () => actions.forget(name) })]),
  ];
}
