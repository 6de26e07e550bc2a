import type { ReadonlySignal } from '@preact/signals';
import { computed } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { PlainSettings } from '../../utils/settings/contract.ts';
import type { VaultState } from '../../utils/vault/contract.ts';
import type { Live } from './live.ts';
import { readLive } from './live.ts';
import type { Services, Stop } from './services.ts';

/** What every screen of a page shares: read once, followed as it changes. */
export interface PageState {
  services: Services;
  vault: ReadonlySignal<Live<VaultState>>;
  settings: ReadonlySignal<Live<PlainSettings>>;
  /** True until the settings are known: an amount that should be hidden must not flash up first. */
  hidesAmounts: ReadonlySignal<boolean>;
  stop: Stop;
}

/** Starts reading and following. */
export function createPageState(services: Services): PageState {
  const vault = readLive(services.readVaultState, services.onVaultStateChange);
  const settings = readLive(services.loadSettings, services.onSettingsChange);
  return {
    services,
    vault: vault.live,
    settings: settings.live,
    hidesAmounts: computed(() => settings.live.value.value?.privacyMode ?? settings.live.value.status === 'loading'),
    stop: () => {
      vault.stop();
      settings.stop();
    },
  };
}

const PageStateContext = createContext<PageState | undefined>(undefined);

/** Gives a page's state to everything inside, and ends it with the page. */
export function PageStateProvider({ state, children }: { state: PageState; children: ComponentChildren }): VNode {
  useEffect(() => state.stop, [state]);
  return <PageStateContext.Provider value={state}>{children}</PageStateContext.Provider>;
}

/** The state of this page. */
export function usePageState(): PageState {
  const state = useContext(PageStateContext);
  if (state === undefined) throw new Error('This component needs a PageStateProvider around it.');
  return state;
}

/** Everything outside the page. */
export const useServices = (): Services => usePageState().services;

/** The state of the vault, as it is now. */
export const useVaultState = (): Live<VaultState> => usePageState().vault.value;

/** The settings, as they are now; `undefined` until they are read. */
export const useSettings = (): PlainSettings | undefined => usePageState().settings.value.value;

/** Whether amounts are shown as dots. */
export const useHidesAmounts = (): boolean => usePageState().hidesAmounts.value;
