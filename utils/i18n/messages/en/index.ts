import { backup } from './backup.ts';
import { connections } from './connections.ts';
import { failures } from './failures.ts';
import { history } from './history.ts';
import { importing } from './importing.ts';
import { journal } from './journal.ts';
import { lock } from './lock.ts';
import { onboarding } from './onboarding.ts';
import { overview } from './overview.ts';
import { permissions } from './permissions.ts';
import { popup } from './popup.ts';
import { reasons } from './reasons.ts';
import { receipt } from './receipt.ts';
import { recipes } from './recipes.ts';
import { refresh } from './refresh.ts';
import { refusals } from './refusals.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { shared } from './shared.ts';
import { shell } from './shell.ts';
import { sites } from './sites.ts';
import { teach } from './teach.ts';
import { transactions } from './transactions.ts';

/** All words in English, by room. English decides which keys there are; other languages follow it. */
export const english = { backup, connections, failures, history, importing, journal, lock, onboarding, overview, permissions, popup, reasons, receipt, recipes, refresh, refusals, report, review, settings, shared, shell, sites, teach, transactions };

export type EnglishWords = typeof english;
