import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { LoadingLine } from '../notices/loading-line.tsx';
import { Mark } from '../layout/mark.tsx';
import { usePageState, useServices, useSettings, useVaultState } from '../state/page-state.tsx';
import { useLive } from '../state/use-live.ts';
import { useTheme } from '../state/use-theme.ts';
import { StorageNotice } from '../shell/storage-notice.tsx';
import { Locked, Start, Trouble } from './closed-states.tsx';
import { Footer } from './footer.tsx';
import { Opened } from './opened.tsx';
import { SiteSection } from './site-section.tsx';
import { describeTab } from './tab-page.ts';
import './popup.css';

const never = (): (() => void) => () => undefined;

/** Everything in one glance. What is not known yet leaves its place empty; nothing jumps. */
export function Popup(): VNode {
  useTheme();
  const services = useServices();
  const { stop } = usePageState();
  const vault = useVaultState();
  const settings = useSettings();
  const tab = useLive(services, services.findTab, never);
  const statuses = useLive(services, services.readPageStatuses, services.onPageStatusChange).value ?? [];
  const state = vault.value;

  if (vault.status === 'failed') {
    return (
      <Frame>
        <section class="popup-closed">
          <h2>{t('lock.unreadableTitle')}</h2>
          <Button
            onClick={() => {
              stop();
              location.reload();
            }}
          >
            {t('shared.tryAgain')}
          </Button>
        </section>
      </Frame>
    );
  }
  if (state === undefined || settings === undefined || tab.status === 'loading') return <Frame isLoading />;
  if (state.kind === 'absent') return <Frame children={<Start />} />;
  if (state.kind === 'recovery-needed') return <Frame children={<Trouble title={t('popup.troubleTitle')} />} />;
  if (state.kind === 'newer-format') return <Frame children={<Trouble title={t('popup.newerTitle')} />} />;

  const page = describeTab(tab.value, settings.watchedSites);
  const site = <SiteSection page={page} statuses={statuses} />;
  const isOpen = state.kind === 'unlocked';
  return (
    <Frame>
      {isOpen ? site : <Locked key={state.kind} how={state.kind === 'locked' ? 'full' : 'screen'} />}
      {page.kind !== 'watched' && <StorageNotice />}
      {isOpen ? <Opened vault={state} /> : site}
      <Footer canRefresh={isOpen} canLock={isOpen && state.protection === 'passphrase'} />
    </Frame>
  );
}

function Frame({ children, isLoading }: { children?: ComponentChildren; isLoading?: boolean }): VNode {
  return (
    <div class="popup">
      <header class="popup-head">
        <Mark size={18} />
        <h1>{t('shared.productName')}</h1>
      </header>
      <main aria-busy={isLoading}>
        {isLoading && <LoadingLine />}
        {children}
      </main>
    </div>
  );
}
