import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { createPageState, PageStateProvider } from '../../components/state/page-state.tsx';
import { english } from '../../utils/i18n/messages/en/index.ts';
import { provideWords, setLocale } from '../../utils/i18n/words.ts';
import type { FakeServices, FakeWorld } from './services.ts';
import { createFakeServices } from './services.ts';

/** A screen over fakes, and what a person sees and does there. */
export interface Shown {
  services: FakeServices;
  root: HTMLElement;
  /** What can be read, white space folded. */
  text: () => string;
  /** Names of the buttons that are there. */
  buttons: () => string[];
  click: (name: string) => Promise<void>;
  /** Clicks and runs nothing else: what the click itself did, before anything was awaited. */
  clickAndStop: (name: string) => void;
  fill: (label: string, value: string) => Promise<void>;
  change: (changes: Partial<FakeWorld>) => Promise<void>;
  /** Commands of one type that were sent. */
  sent: (type: string) => unknown[];
  close: () => void;
}

const settle = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
const fold = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Renders a screen and waits until what it reads has come. */
export async function show(screen: VNode, world: Partial<FakeWorld> = {}): Promise<Shown> {
  provideWords(english);
  setLocale({ language: 'en', tag: 'en-GB', dir: 'ltr' });
  const services = createFakeServices(world);
  const root = document.body.appendChild(document.createElement('div'));
  render(<PageStateProvider state={createPageState(services)}>{screen}</PageStateProvider>, root);
  await settle();
  await settle();

  const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? fold(button.textContent);
  const all = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('button')];
  const find = (name: string): HTMLElement => {
    const found = all().findLast((button) => nameOf(button) === name);
    if (found === undefined) throw new Error(`No button "${name}" among: ${all().map(nameOf).join(', ')}`);
    return found;
  };
  return {
    services,
    root,
    text: () => fold(root.textContent),
    buttons: () => all().map(nameOf),
    clickAndStop: (name) => press(find(name)),
    click: async (name) => {
      await act(() => press(find(name)));
      await settle();
      await settle();
    },
    fill: async (label, value) => {
      const field = [...root.querySelectorAll('label')].find((each) => fold(each.textContent) === label)?.htmlFor ?? '';
      const input = document.getElementById(field);
      if (!(input instanceof HTMLInputElement)) throw new Error(`No field "${label}".`);
      await act(() => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    change: async (changes) => {
      services.change(changes);
      await settle();
    },
    sent: (type) => services.calls.filter((call) => call.name === type).map((call) => call.payload),
    close: () => {
      render(null, root);
      root.remove();
    },
  };
}

/** A click, and what the browser makes of it: a button that sends its form does so. */
function press(button: HTMLElement): void {
  button.click();
}
