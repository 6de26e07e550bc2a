import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '../../utils/messages/messaging.ts';
import { onSettingsChange } from '../../utils/settings/index.ts';
import { backupAlarm } from './backing-up.ts';
import { createBackground } from './create-background.ts';
import { lockAlarm } from './locking.ts';
import { goOnAlarm } from './refreshing/browser-refresh.ts';
import { scheduleAlarm } from './refreshing/schedule.ts';
import { reportBug } from './report.ts';

/**
 * Every listener is set before anything is awaited: the browser starts this script for an event, and hands that event
 * only to listeners that are there by then. Nothing else happens here; the parts are wired in `createBackground`.
 */
export default defineBackground(() => {
  const background = createBackground();
  const run = (what: string, work: () => Promise<unknown>): void => {
    work().catch((error: unknown) => reportBug(what, error));
  };

  onMessage('capture/submit', ({ data, sender }) => background.submit(sender, data));
  onMessage('page/context', ({ data, sender }) => background.context(sender, data));
  onMessage('page/step', ({ data, sender }) => background.step(sender, data));
  onMessage('page/teach', ({ data, sender }) => background.teach(sender, data));
  onMessage('page/import', ({ data, sender }) => background.import(sender, data));
  onMessage('ledger/apply', ({ data, sender }) => background.command(sender, 'ledger/apply', data));
  onMessage('site/apply', ({ data, sender }) => background.command(sender, 'site/apply', data));
  onMessage('refresh/apply', ({ data, sender }) => background.command(sender, 'refresh/apply', data));
  onMessage('connection/apply', ({ data, sender }) => background.command(sender, 'connection/apply', data));
  onMessage('vault/apply', ({ data, sender }) => background.command(sender, 'vault/apply', data));
  onMessage('backup/apply', ({ data, sender }) => background.command(sender, 'backup/apply', data));
  onMessage('import/apply', ({ data, sender }) => background.command(sender, 'import/apply', data));

  browser.permissions.onAdded.addListener(({ origins }) => run('Watching a granted site', () => background.granted(origins ?? [])));
  browser.permissions.onRemoved.addListener(() => run('Unwatching a revoked site', background.revoked));
  browser.tabs.onRemoved.addListener((tabId) => run('Forgetting a closed tab', () => background.tabClosed(tabId)));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === lockAlarm) run('Locking the screen', background.checkLock);
    if (name === backupAlarm) run('Backing up', background.checkBackup);
    if (name === scheduleAlarm) run('Looking what is due', background.checkSchedule);
    if (name === goOnAlarm) background.goOnRefreshing();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run('Registering after an update', background.sync);
    // The first page that a newcomer sees. Tests open their pages themselves.
    if (reason === 'install' && !__TEST_BUILD__) run('Opening the start', () => browser.runtime.openOptionsPage());
  });
  onSettingsChange(() => run('Following a setting', () => Promise.all([background.checkLock(), background.checkSchedule()])));

  run('Starting', background.start);
});
