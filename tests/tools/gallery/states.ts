import type { FileNotice, PageNotice } from '../../../bank-adapters/parts.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import * as refreshes from '../../fakes/refreshes.ts';
import type { FakeWorld } from '../../fakes/services.ts';
import { emptyLedger, fakePassphrase, fakeSettings } from '../../fakes/services.ts';
import * as backups from './backups.ts';
import * as files from './files.ts';
import * as ledgers from './ledgers.ts';
import * as worlds from './worlds.ts';

/** What a person does before the picture is taken. */
export type Step = { click: string } | { choose: string; holding?: string } | { fill: string; with: string } | { press: string };

/** One picture: a surface, the world behind it, and what was done in it. */
export interface ScreenState {
  id: string;
  surface: 'popup' | 'options' | 'page';
  /** What is said on a bank's page. */
  notice?: PageNotice | FileNotice;
  world: Partial<FakeWorld>;
  hash?: string;
  steps?: Step[];
}

const { fullLedger, watchedSites, grantedPatterns: granted, barclaysTab: tab } = worlds;
const settings = { ...fakeSettings, watchedSites };
const full: Partial<FakeWorld> = { ledger: fullLedger, settings, granted };
const deviceKey: FakeWorld['vault'] = { kind: 'unlocked', protection: 'device-key' };
const newcomer = { ...fakeSettings, onboarded: false };
const protecting: Step[] = [{ click: 'Protect it' }, { fill: 'New passphrase', with: fakePassphrase }, { fill: 'The same again', with: fakePassphrase }];

const chosen: Step[] = [{ choose: 'tidemark-2026-11-17-0800.age' }, { fill: 'Recovery code or passphrase', with: fakePassphrase }, { click: 'Open' }];
const opened: Step[] = [{ click: 'Restore from a backup' }, ...chosen];
const merging: Step[] = [{ click: 'Choose a file' }, ...chosen];

const popup = (id: string, world: Partial<FakeWorld>, steps: Step[] = []): ScreenState => ({ id: `popup-${id}`, surface: 'popup', world: { ...full, ...world }, steps });
const options = (id: string, world: Partial<FakeWorld>, steps: Step[] = [], hash = '#/'): ScreenState => ({ id, surface: 'options', world, steps, hash });

const receipt = (id: string, { receipt: came, reason }: Pick<PageStatus, 'receipt' | 'reason'>): ScreenState => ({
  id: `receipt-${id}`,
  surface: 'page',
  world: {},
  notice: { receipt: came, today: '2026-11-22', theme: 'system', ...(reason === undefined ? {} : { reason }) },
});

const fileReceipt = (id: string, file: Pick<FileNotice, 'name' | 'isSeen'>): ScreenState => ({ id: `receipt-${id}`, surface: 'page', world: {}, notice: { ...file, theme: 'system', onOpen: () => undefined } });

export const states: ScreenState[] = [
  receipt('rows', worlds.rowsStatus),
  receipt('broken', worlds.brokenStatus),
  receipt('balances', worlds.balancesStatus),
  receipt('empty', { receipt: { kind: 'noted', outcome: 'empty' } }),
  receipt('unrecognised', worlds.unrecognisedStatus),
  receipt('sealed', worlds.sealedStatus),
  receipt('refused', worlds.diskFullStatus),
  fileReceipt('file', { name: 'Umsatzanzeige_DE02500105170000005507_20261122.csv', isSeen: true }),
  fileReceipt('file-unnamed', { isSeen: true }),
  fileReceipt('file-unseen', { name: 'umsaetze.csv', isSeen: false }),

  popup('start', { vault: { kind: 'absent' } }),
  popup('watched', { tab, statuses: [worlds.rowsStatus] }),
  popup('files', { tab, statuses: [worlds.rowsStatus], offered: [{ id: 'f1', name: 'umsaetze.csv' }, { id: 'f2', name: 'Umsatzanzeige_DE02500105170000005507_20261122.csv' }] }),
  popup('calm', { tab, statuses: [worlds.rowsStatus], settings: { ...settings, watchedSites: [worlds.barclays] } }),
  popup('catch-up', { tab, statuses: [worlds.listStatus], ledger: worlds.gapLedger }),
  popup('catch-up-older', { tab, statuses: [worlds.listStatus], ledger: worlds.standingLedger }, [{ click: 'Read older transactions' }]),
  popup('catch-up-going', { tab, statuses: [worlds.listStatus], ledger: worlds.gapLedger, catchUps: [worlds.goingRun] }),
  popup('catch-up-open-ended', { tab, statuses: [worlds.listStatus], ledger: worlds.standingLedger, catchUps: [worlds.openEndedRun] }),
  popup('catch-up-waiting', { tab, statuses: [worlds.listStatus], ledger: worlds.gapLedger, catchUps: [worlds.waitingRun] }),
  popup('catch-up-reached', { tab, statuses: [worlds.listStatus], ledger: worlds.standingLedger, catchUps: [worlds.reachedRun] }),
  popup('catch-up-no-more', { tab, statuses: [worlds.listStatus], ledger: worlds.standingLedger, catchUps: [worlds.noMoreRun] }),
  popup('catch-up-stopped', { tab, statuses: [worlds.listStatus], ledger: worlds.gapLedger, catchUps: [worlds.stoppedRun] }),
  popup('catch-up-signed-out', { tab, statuses: [worlds.ignoredStatus], ledger: worlds.gapLedger, catchUps: [worlds.signedOutRun] }),
  popup('refresh-going', { tab, statuses: [worlds.rowsStatus], refresh: refreshes.going }),
  popup('refresh-shown', { tab, statuses: [worlds.rowsStatus], refresh: refreshes.shownInTurn }),
  popup('refresh-mixed', { tab, statuses: [worlds.rowsStatus], refresh: refreshes.mixed }),
  popup('refresh-done', { tab, statuses: [worlds.rowsStatus], refresh: refreshes.allDone }),
  popup('window-closes', { tab, statuses: [worlds.listStatus], ledger: worlds.closingLedger }),
  popup('unwatched', { tab: { id: 7, url: 'https://secure.newbank.example/accounts' }, settings: { ...settings, watchedSites: [worlds.barclays] } }),
  popup('refused', { tab: { id: 7, url: 'https://secure.newbank.example/accounts' }, allows: false }, [{ click: 'Watch this bank' }]),
  popup('unrecognised', { tab, statuses: [worlds.unrecognisedStatus] }),
  popup('ignored', { tab, statuses: [worlds.ignoredStatus] }),
  popup('unwatch', { tab, statuses: [worlds.rowsStatus] }, [{ click: 'Stop watching' }]),
  popup('insecure', { tab: { id: 7, url: 'http://shop.example/' } }),
  popup('browser-page', { tab: { id: 7 } }),
  popup('nothing-yet', { tab, ledger: emptyLedger, settings: { ...settings, watchedSites: [worlds.barclays] } }),
  popup('private', { tab, statuses: [worlds.rowsStatus], settings: { ...settings, privacyMode: true } }),
  popup('disk-full', { tab, statuses: [worlds.diskFullStatus] }),
  popup('locked', { vault: { kind: 'locked', protection: 'passphrase' }, tab, statuses: [worlds.sealedStatus] }),
  popup('wrong-passphrase', { vault: { kind: 'screen-locked' }, tab }, [{ fill: 'Passphrase', with: 'not this' }, { click: 'Unlock' }]),
  popup('recovery', { vault: { kind: 'recovery-needed', why: 'missing', canUnlock: false } }),

  options('refresh-going', { ...full, refresh: refreshes.shownInTurn, connections: [refreshes.connection] }),
  options('refresh-mixed', { ...full, refresh: refreshes.mixed, connections: [refreshes.connection] }),
  options('connections', { ...full, connections: [refreshes.connection, refreshes.troubled, refreshes.notGranted] }, [], '#/sites'),
  options('connections-token', { ...full }, [{ fill: 'Setup token', with: btoa('https://bridge.simplefin.org/simplefin/claim/ABC') }], '#/sites'),
  options('connections-wrong', { ...full }, [{ fill: 'Setup token', with: 'hello there' }], '#/sites'),
  options('settings-refresh', { ...full }, [], '#/settings'),
  options('welcome', { vault: { kind: 'absent' } }),
  options('start-banks', { vault: deviceKey, settings: newcomer }),
  options('start-banks-searched', { vault: deviceKey, settings: newcomer }, [{ fill: 'Search banks', with: 'nobody' }]),
  options('start-waiting', { vault: deviceKey, settings: { ...newcomer, watchedSites: [worlds.barclays] } }),
  options('start-first-receipt', { vault: deviceKey, settings: { ...newcomer, watchedSites: [worlds.barclays] }, ledger: worlds.firstLedger }),
  options('start-protect', { vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger }, protecting),
  options('start-keep-device-key', { vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger }, [{ click: 'Protect it' }, { click: 'Keep the device key' }]),
  options('start-code', { vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger }, [...protecting, { click: 'Set the passphrase' }]),
  options('start-code-wrong', { vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger }, [...protecting, { click: 'Set the passphrase' }, { fill: 'Group 2', with: 'X2KD' }, { fill: 'Group 5', with: 'NNNN' }, { click: 'It is written down' }]),
  options('start-code-lost', { settings: newcomer }),
  options('start-done', { vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger }, [...protecting, { click: 'Set the passphrase' }, { fill: 'Group 2', with: 'x2kd' }, { fill: 'Group 5', with: '3nvpa' }, { click: 'It is written down' }]),
  options('locked', { vault: { kind: 'locked', protection: 'passphrase' } }),
  options('screen-locked-wrong', { vault: { kind: 'screen-locked' } }, [{ fill: 'Passphrase', with: 'not this' }, { click: 'Unlock' }]),
  options('recover', { vault: { kind: 'locked', protection: 'passphrase' } }, [{ click: 'Forgotten the passphrase?' }]),
  options('recovery-missing', { vault: { kind: 'recovery-needed', why: 'missing', canUnlock: false } }),
  options('recovery-behind', { vault: { kind: 'recovery-needed', why: 'behind', canUnlock: true } }, [{ click: 'Go on with what still opens' }]),
  options('recovery-damaged', { vault: { kind: 'recovery-needed', why: 'damaged', canUnlock: false } }),
  options('recovery-confirm', { vault: { kind: 'recovery-needed', why: 'missing', canUnlock: false } }, [{ click: 'Start with an empty ledger' }]),
  options('newer', { vault: { kind: 'newer-format', format: 4 } }),
  options('restore', { vault: { kind: 'absent' } }, [{ click: 'Restore from a backup' }]),
  options('restore-opening', { vault: { kind: 'absent' }, backupWorker: backups.working }, opened),
  options('restore-wrong', { vault: { kind: 'absent' }, backupWorker: backups.refusing }, opened),
  options('restore-damaged-file', { vault: { kind: 'absent' }, backupWorker: backups.breaking }, opened),
  options('restore-preview', { vault: { kind: 'recovery-needed', why: 'damaged', canUnlock: false }, backupWorker: backups.opening }, opened),

  options('overview', full),
  options('overview-private', { ...full, settings: { ...settings, privacyMode: true } }),
  options('overview-empty', { settings: fakeSettings }),
  options('overview-currencies', { ...full, ledger: ledgers.currenciesLedger }),
  options('overview-loading', { ...full, ledger: ledgers.loadingLedger }),
  options('overview-failed', { ...full, ledger: ledgers.failingLedger }),
  options('overview-disk-full', { ...full, statuses: [worlds.diskFullStatus] }),
  options('sample', { vault: { kind: 'absent' } }, [{ click: 'Look around with sample data' }]),
  options('transactions', full, [], '#/transactions'),
  options('transactions-search', full, [{ fill: 'Search transactions', with: 'coffee' }], '#/transactions'),
  options('transactions-none', full, [{ fill: 'Search transactions', with: 'zzzz' }], '#/transactions'),
  options('transactions-filtered', full, [], '#/transactions?period=2026-10&pending=only'),
  options('transactions-month', full, [], '#/transactions?period=2026-10'),
  options('transactions-long', { ...full, ledger: ledgers.longLedger }, [{ press: 'Tab to row' }, { press: 'PageDown' }, { press: 'PageDown' }], '#/transactions'),
  options('transactions-damaged', { ...full, ledger: ledgers.damagedLedger }, [], '#/transactions'),
  options('transactions-dropped', { ...full, ledger: ledgers.droppedLedger }, [], '#/transactions'),
  options('transactions-details', full, [{ press: 'Tab to row' }, { press: 'Enter' }], '#/transactions'),
  options('review', full, [], '#/review'),
  options('review-keys', full, [{ press: 'j' }], '#/review'),
  options('review-answered', { ...full, ledger: ledgers.questionsLedger }, [{ click: 'No: Is this one transaction, listed twice?' }], '#/review'),
  options('review-many', { ...full, ledger: ledgers.questionsLedger }, [], '#/review'),
  options('review-empty', { settings: fakeSettings }, [], '#/review'),
  options('review-failed', { ...full, ledger: ledgers.failingLedger }, [], '#/review'),
  options('history', { ...full, ledger: ledgers.historyLedger }, [], '#/history'),
  options('history-mine', { ...full, ledger: ledgers.historyLedger }, [{ click: 'What I did' }], '#/history'),
  options('history-empty', { settings: fakeSettings }, [], '#/history'),
  options('transactions-empty', { settings: fakeSettings }, [], '#/transactions'),
  options('sites', full, [], '#/sites'),
  options('sites-details', full, [{ click: 'DKB' }], '#/sites'),
  options('sites-doubtful', { ...full, ledger: worlds.doubtfulLedger }, [], '#/sites'),
  options('sites-changed', { ...full, ledger: worlds.doubtfulLedger }, [{ click: 'DKB' }], '#/sites'),
  options('sites-contradicts', { ...full, ledger: worlds.doubtfulLedger }, [{ click: 'harbourunion.example' }], '#/sites'),
  options('sites-cut-short', { ...full, ledger: worlds.doubtfulLedger }, [{ click: 'Barclays' }], '#/sites'),
  options('sites-unreadable', full, [{ click: 'harbourunion.example' }], '#/sites'),
  options('sites-catch-up', { ...full, statuses: [worlds.listStatus], ledger: worlds.closingLedger }, [{ click: 'Barclays' }], '#/sites'),
  options('sites-catching-up', { ...full, statuses: [worlds.listStatus], ledger: worlds.gapLedger, catchUps: [worlds.goingRun] }, [{ click: 'Barclays' }], '#/sites'),
  options('report', { ...full, statuses: [worlds.unrecognisedStatus], report: { ok: true, report: worlds.pageReport } }, [], '#/sites?report=7'),
  options('report-text', { ...full, statuses: [worlds.unrecognisedStatus], report: { ok: true, report: worlds.pageReport } }, [{ click: 'As text' }, { click: 'Save the file' }], '#/sites?report=7'),
  options('report-left', { ...full, statuses: [worlds.unrecognisedStatus], report: { ok: true, report: { ...worlds.pageReport, left: 2, responses: [] } } }, [], '#/sites?report=7'),
  options('report-failed', { ...full, report: { ok: false, code: 'password-field' } }, [], '#/sites?report=7'),
  options('report-no-tab', full, [{ click: 'DKB' }, { click: 'Report a problem' }], '#/sites'),
  options('sites-kept', full, [{ click: 'Sample bank' }], '#/sites'),
  options('sites-forget', full, [{ click: 'Sample bank' }, { click: 'Forget this site' }], '#/sites'),
  options('sites-rename', full, [{ click: 'Sample bank' }, { click: 'Rename' }], '#/sites'),
  options('sites-empty', { settings: fakeSettings }, [], '#/sites'),
  options('import', full, [], '#/transactions?import=files'),
  options('import-looked', { ...full, imported: files.looked }, [files.statement], '#/transactions?import=files'),
  options('import-doubtful', { ...full, imported: files.lookedNew }, [files.nameless], '#/transactions?import=files'),
  options('import-broken', full, [files.broken, files.cut], '#/transactions?import=files'),
  options('import-done', { ...full, imported: files.looked }, [files.statement, { click: 'Import 3 transactions' }], '#/transactions?import=files'),
  options('settings', full, [], '#/settings'),
  options('settings-passphrase', full, [{ click: 'Change the passphrase' }, { fill: 'Present passphrase', with: 'not this' }, { fill: 'New passphrase', with: fakePassphrase }, { fill: 'The same again', with: fakePassphrase }, { press: 'Enter' }], '#/settings'),
  options('settings-code', full, [{ click: 'Make a new recovery code' }, { click: 'Make it' }], '#/settings'),
  options('settings-erase', full, [{ click: 'Erase everything' }], '#/settings'),
  options('settings-backup', { ...full, backup: backups.scheduled }, [{ click: 'Export' }], '#/settings'),
  options('settings-backup-overdue', { ...full, backup: backups.madeByHand }, [], '#/settings'),
  options('settings-backup-trouble', { ...full, backup: backups.troubled }, [], '#/settings'),
  options('settings-backup-set-up', full, [{ click: 'Set up' }, { fill: 'Recovery code', with: '7Q4M-X2KD' }, { click: 'Set up backups' }], '#/settings'),
  options('settings-merge', { ...full, backup: backups.scheduled, backupWorker: backups.opening }, merging, '#/settings'),
  options('settings-device-key', { ...full, vault: deviceKey }, [], '#/settings'),
  options('not-found', full, [], '#/nowhere'),
];
