import { hasVisiblePasswordField } from '../../bank-adapters/choose/password-field.ts';
import { countryOf, languagesOf } from '../../bank-adapters/reading/page-facts.ts';
import { readPageLeaves, type PageLeaves } from '../../bank-adapters/reading/page-leaves.ts';
import { findRoots } from '../../bank-adapters/reading/roots.ts';
import { finish } from '../../bank-adapters/reading/steps.ts';
import { inferRecipe, isEnough, type RecipeIdentity } from '../../bank-adapters/taught/infer/infer-recipe.ts';
import { widen } from '../../bank-adapters/taught/infer/widen.ts';
import { widenPatterns } from '../../bank-adapters/taught/path-pattern.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import { currentLocale, t } from '../../utils/i18n/words.ts';
import type { Recipe } from '../../utils/model/recipe.ts';
import type { TeachOrder, TeachStep } from '../../utils/model/teaching.ts';
import { drawOutlines } from './outlines.ts';
import { createOverlay } from './overlay-box.ts';
import { drawPanel } from './panel.ts';
import { followPointer } from './pointer.ts';
import { markRows } from './row-marks.ts';
import { readRowsOf, rowsOf } from './say-row.ts';
import { lookAtSecond, type RunSteps } from './second-page.ts';
import { point, startState, toPointed, type PanelActions, type PointName, type TeachState } from './teach-state.ts';

/** Between two looks at a page that changes by itself, in milliseconds. */
const beat = 500;

export interface TeachEquipment {
  page: Window;
  order: Extract<TeachOrder, { goOn: true }>;
  view: () => PageView;
  run: RunSteps;
  /** Throws where nobody answers any more. */
  tell: (step: TeachStep) => Promise<TeachOrder>;
  newId: () => string;
  /** What is said on the page otherwise would lie over the panel. */
  quieten: () => void;
  onSaved: (recipe: Recipe) => void;
  onGone: () => void;
}

export interface TeachOverlay {
  host: Element;
  focus: () => void;
}

/** Shows the overlay and stays until the page is taught, its user ends it, or it asks for a password. */
export function teachPage({ page, order, view, run, tell, newId, quieten, onSaved, onGone }: TeachEquipment): TeachOverlay {
  const { document } = page;
  const { language, dir } = currentLocale();
  const overlay = createOverlay(document, { title: t('teach.title'), keys: t('teach.keys'), language, dir });
  const { host, root, stage, glass, marks, panel, spoken } = overlay;
  const ended = new AbortController();
  const identity: RecipeIdentity = { id: newId(), version: 1, sites: order.sites, taughtOn: order.today };
  let state: TeachState = startState(order.today, order.draft);
  let cursor: Element | undefined;
  let known: { leaves: PageLeaves; languages: readonly string[] } | undefined;
  let isBusy = false;

  const leaves = (): PageLeaves => (known ??= look()).leaves;
  const look = (): NonNullable<typeof known> => {
    const now = view();
    return { leaves: finish(readPageLeaves(now)), languages: languagesOf(now, { country: countryOf(now.url.hostname), currency: undefined }) };
  };
  const reading = (): ReturnType<typeof rowsOf> => rowsOf(state.mode === 'point' ? state.inferred?.reading : state.second?.kind === 'read' ? state.second.reading : undefined);
  const outline = (): void => drawOutlines(page, marks, panel, { today: order.today, rows: reading(), fields: state.mode === 'point' ? Object.values(state.pointed) : [], cursor });
  /** While a button is held down it stays where it is: drawn anew it would never hear of the press. */
  let held: 'no' | 'yes' | 'and-due' = 'no';
  const draw = (): void => {
    if (held !== 'no') {
      held = 'and-due';
      return;
    }
    const isPointing = state.mode === 'point';
    glass.toggleAttribute('data-open', !isPointing);
    glass.tabIndex = isPointing ? 0 : -1;
    drawPanel(document, root, panel, state, actions);
    outline();
  };
  const change = (next: Partial<TeachState>): void => {
    state = { ...state, ...next };
    draw();
  };

  const infer = async (): Promise<void> => {
    const { inferred: _old, problem: _told, ...rest } = state;
    const pointed = toPointed(rest);
    state = rest;
    if (!isEnough(pointed)) return draw();
    const at = state.pointed;
    const inferred = await run(inferRecipe(pointed, state.choices, identity, view()));
    // Something else was pointed at in the meantime: that one is inferred anew.
    if (at !== state.pointed) return;
    const isRead = inferred !== undefined && rowsOf(inferred.reading).length > 0;
    change(isRead ? { inferred } : { problem: inferred === undefined ? 'outside' : 'none' });
  };
  const pointAt = (element: Element): void => {
    known = look();
    const name = state.pointing === 'cents' ? 'amount' : state.pointing;
    const whole = name === 'incoming' ? element : widen(element, name, known.leaves, known.languages);
    state = point(state, state.pointing, state.pointing === 'cents' ? element : whole);
    cursor = undefined;
    void infer();
  };
  const close = (): void => {
    ended.abort();
    page.clearInterval(timer);
    host.remove();
    onGone();
  };
  const send = async (step: TeachStep): Promise<boolean> => {
    const [told] = await Promise.allSettled([tell(step)]);
    if (told.status === 'rejected') change({ problem: 'lost' });
    return told.status === 'fulfilled';
  };
  const end = (): void => void send({ kind: 'end' }).finally(close);

  const actions: PanelActions = {
    choose: (name: PointName) => {
      change({ pointing: name });
      glass.focus({ preventScroll: true });
    },
    forget: (name) => {
      const { [name]: _forgotten, ...pointed } = state.pointed;
      state = { ...state, pointed, pointing: name };
      void infer();
    },
    answer: (choices) => {
      state = { ...state, choices: { ...state.choices, ...choices }, pointed: { ...state.pointed } };
      if (choices.sign !== undefined) delete state.pointed.incoming;
      void infer();
    },
    widen: () => change({ isWide: true }),
    aside: () => change({ isAside: !state.isAside }),
    accept: () => void accept(),
    save: () => void save(),
    startOver: () => {
      void send({ kind: 'restart' });
      state = startState(order.today);
      draw();
      glass.focus({ preventScroll: true });
    },
    end,
  };
  const accept = async (): Promise<void> => {
    const { inferred } = state;
    if (inferred === undefined) return;
    const draft = { recipe: inferred.recipe, marks: markRows(readRowsOf(inferred.reading), order.seed) };
    if (await send({ kind: 'draft', draft })) change({ mode: 'second', draft, second: { kind: 'same' } });
  };
  const save = async (): Promise<void> => {
    const { draft } = state;
    if (draft === undefined) return;
    const recipe: Recipe = { ...draft.recipe, paths: widenPatterns(draft.recipe.paths, view().url.pathname) };
    if (!(await send({ kind: 'save', recipe }))) return;
    close();
    onSaved(recipe);
  };

  /** The page may have turned to other rows by itself, or ask for a password. */
  const lookAgain = async (): Promise<void> => {
    const now = view();
    if (hasVisiblePasswordField(now, findRoots(now))) return end();
    quieten();
    known = undefined;
    if (state.mode === 'point') {
      const isGone = Object.values(state.pointed).some((element) => !element.isConnected);
      if (!isGone) return outline();
      state = { ...state, pointed: Object.fromEntries(Object.entries(state.pointed).filter(([, element]) => element.isConnected)) };
      return infer();
    }
    if (state.draft === undefined) return;
    const second = await lookAtSecond(state.draft, order.seed, now, run);
    const isNews = second.kind !== state.second?.kind || (second.kind === 'read' && state.second?.kind === 'read' && second.others !== state.second.others);
    if (state.mode === 'second' && isNews) change({ second });
    else if (second.kind === 'read') state = { ...state, second };
    outline();
  };
  const timer = page.setInterval(() => {
    if (isBusy || document.visibilityState === 'hidden') return;
    isBusy = true;
    void Promise.allSettled([lookAgain()]).finally(() => {
      isBusy = false;
    });
  }, beat);

  const { signal } = ended;
  followPointer({
    page,
    host,
    glass,
    leaves,
    takesAny: () => state.pointing === 'incoming',
    onCursor: (element) => {
      cursor = element;
      if (element && root.activeElement === glass) spoken.dataset['line'] = element.textContent?.trim().slice(0, 120) ?? '';
      outline();
    },
    onPoint: pointAt,
    onEnd: end,
    signal,
  });
  panel.addEventListener('pointerdown', () => (held = 'yes'), { signal });
  const letGo = (): void => {
    const isDue = held === 'and-due';
    held = 'no';
    if (isDue && !signal.aborted) draw();
  };
  // The click comes after the release.
  for (const kind of ['pointerup', 'pointercancel'] as const) page.addEventListener(kind, () => page.setTimeout(letGo), { signal, capture: true });
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  for (const kind of ['scroll', 'resize'] as const) page.addEventListener(kind, outline, { signal, capture: true, passive: true });

  const prefersDark = page.matchMedia('(prefers-color-scheme: dark)');
  const dress = (): void => {
    stage.dataset['theme'] = order.theme === 'dark' || (order.theme === 'system' && prefersDark.matches) ? 'dark' : 'light';
  };
  prefersDark.addEventListener('change', dress, { signal });
  dress();
  quieten();
  document.documentElement.append(host);
  draw();
  if (state.mode === 'point') glass.focus({ preventScroll: true });
  return { host, focus: () => glass.focus({ preventScroll: true }) };
}
