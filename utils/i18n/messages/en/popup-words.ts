import { failures } from './failures.ts';
import { history } from './history.ts';
import { lock } from './lock.ts';
import { onboarding } from './onboarding.ts';
import { popup } from './popup.ts';
import { reasons } from './reasons.ts';
import { receipt } from './receipt.ts';
import { refresh } from './refresh.ts';
import { refusals } from './refusals.ts';
import { shared } from './shared.ts';

/** The rooms that the popup shows. */
export const popupWords = { failures, history, lock, onboarding, popup, reasons, receipt, refresh, refusals, shared };
