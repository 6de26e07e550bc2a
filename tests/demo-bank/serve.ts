/**
 * Starts the demo banks alone and prints where they are: `node tests/demo-bank/serve.ts [--port N] [--today YYYY-MM-DD]`.
 * With `--expected` it prints the true ledger of every bank as JSON instead.
 */
import { parseArgs } from 'node:util';
import { isIsoDate, localDate } from '../../utils/model/iso-date.ts';
import { banks } from './banks.ts';
import { expectedLedger } from './expected.ts';
import { startDemoBank } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, today: { type: 'string' }, expected: { type: 'boolean', default: false } },
});
const today = values.today ?? localDate(new Date());
if (!isIsoDate(today)) throw new Error(`--today wants a date as 2026-11-22, not ${today}`);

if (values.expected) {
  console.log(JSON.stringify(Object.fromEntries(banks.map((bank) => [bank.id, expectedLedger(bank.id, today)])), null, 2));
} else {
  const server = await startDemoBank({ today, ...(values.port === undefined ? {} : { port: Number(values.port) }) });
  for (const bank of banks) {
    console.log(`${bank.label.padEnd(28)} ${server.urlOf(bank.id, bank.loginPath)}`);
    for (const path of Object.values(bank.statementPaths)) {
      console.log(`${''.padEnd(28)} ${server.urlOf(bank.id, path + bank.everything, { signedIn: true })}`);
    }
  }
}
