/** The ledger's door. */
export { mergeHeldHealth, noteUnread } from './health.ts';
export { nextHealth } from './merge/health.ts';
export type { Capture, Delivery, IngestContext, PlacedAccount } from './ingest.ts';
export { ingest, ingestInto } from './ingest.ts';
export type { IntentContext } from './delete-accounts.ts';
export type { IntentResult } from './intents.ts';
export { applyIntent } from './intents.ts';
export { forgetSite } from './forget-site.ts';
export { readVaultLedger } from './reading.ts';
