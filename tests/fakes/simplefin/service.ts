/** A service that speaks the SimpleFIN protocol, as a function: tests call it directly, or over loopback by `serve.ts`. */

export interface ServiceTransaction {
  id: string;
  /** Seconds; 0 while it is pending. */
  posted: number;
  amount: string;
  description: string;
  transacted_at?: number;
  pending?: boolean;
  payee?: string;
}

export interface ServiceAccount {
  id: string;
  name: string;
  currency: string;
  balance: string;
  'balance-date': number;
  transactions: ServiceTransaction[];
  conn_id?: string;
}

export interface ServiceRequest {
  method: string;
  /** Path and query. */
  path: string;
  authorisation: string | undefined;
}

export interface ServiceAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

/** What it does wrong. `silent` never answers. */
export type Fault = ServiceAnswer | 'silent';

export interface SimplefinService {
  accounts: ServiceAccount[];
  /** Sentences of version 1, errors of version 2. */
  errors: string[];
  errlist: { code: string; message: string; conn_id?: string; account_id?: string }[];
  /** Taken, oldest first, before anything is answered. */
  faults: Fault[];
  /** Every request that came, as its path. */
  asked: string[];
  /** A token that can be claimed once. */
  newToken: () => string;
  /** Ends all access that was given. */
  revoke: () => void;
  handle: (request: ServiceRequest) => Fault;
}

/** `base` is the address that the service is reached under, without a slash at its end. */
export function createSimplefinService(base: () => string): SimplefinService {
  const tokens = new Map<string, 'free' | 'claimed'>();
  const passwords = new Set<string>();
  const service: SimplefinService = {
    accounts: [],
    errors: [],
    errlist: [],
    faults: [],
    asked: [],
    newToken: () => {
      const name = `T${tokens.size + 1}`;
      tokens.set(name, 'free');
      return btoa(`${base()}/simplefin/claim/${name}`);
    },
    revoke: () => passwords.clear(),
    handle: ({ method, path, authorisation }) => {
      service.asked.push(`${method} ${path}`);
      const fault = service.faults.shift();
      if (fault !== undefined) return fault;
      const { pathname, searchParams } = new URL(path, 'http://service');
      const claimed = /^\/simplefin\/claim\/(\w+)$/.exec(pathname)?.[1];
      if (claimed !== undefined) return claim(claimed, method);
      if (pathname !== '/simplefin/accounts' || method !== 'GET') return { status: 404, body: '' };
      if (authorisation === undefined || !passwords.has(authorisation)) return { status: 403, body: 'Forbidden' };
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer(searchParams)) };
    },
  };

  /** The password holds signs that an address can only hold escaped. */
  const claim = (name: string, method: string): ServiceAnswer => {
    if (method !== 'POST') return { status: 405, body: '' };
    if (tokens.get(name) !== 'free') return { status: 403, body: 'Forbidden' };
    tokens.set(name, 'claimed');
    passwords.add(`Basic ${btoa(`user${name}:p@ss/${name}`)}`);
    const url = new URL(`${base()}/simplefin`);
    return { status: 200, body: `${url.protocol}//user${name}:${encodeURIComponent(`p@ss/${name}`)}@${url.host}${url.pathname}\n` };
  };

  const answer = (query: URLSearchParams): unknown => {
    const [from, to] = [Number(query.get('start-date') ?? 0), Number(query.get('end-date') ?? Number.POSITIVE_INFINITY)];
    const isAsked = ({ posted, pending }: ServiceTransaction): boolean => (posted === 0 || pending === true ? query.get('pending') === '1' : posted >= from && posted < to);
    const accounts = service.accounts.map((account) => ({ ...account, transactions: account.transactions.filter(isAsked) }));
    return { errors: service.errors, ...(query.get('version') === '2' ? { errlist: service.errlist, connections: [] } : {}), accounts };
  };
  return service;
}
