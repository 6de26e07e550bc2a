import type { Household } from '../../utils/sample/household.ts';
import type { FlavourId, SampleAccountId } from '../../utils/sample/flavour.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { Reply } from './reply.ts';

export type DemoBankId = 'nordlicht' | 'tideway' | 'baleine' | 'harborcreek';

/** `ended`: the customer was signed in and is no longer, and the bank says so. */
export type Session = 'none' | 'active' | 'ended';

export interface BankRequest {
  path: string;
  query: URLSearchParams;
  session: Session;
  today: IsoDate;
  household: Household;
}

/** One invented bank. It answers on `<id>.localhost`. */
export interface DemoBank {
  id: DemoBankId;
  label: string;
  flavour: FlavourId;
  loginPath: string;
  logoutPath: string;
  /** Where a customer lands after signing in. */
  homePath: string;
  /** The pages that list transactions, account by account. */
  statementPaths: Partial<Record<SampleAccountId, string>>;
  /** What to put behind such a path to have everything on one page. */
  everything: string;
  /** Seed of its household, so that two banks of one country have different customers. */
  seed: string;
  handle: (request: BankRequest) => Reply | Promise<Reply>;
}
