import { randomUUID } from 'node:crypto';
import type { Session } from './bank.ts';

const cookieName = 'session';

/** Who is signed in, by the cookie's value. Any name and password will do: nobody is real. */
export class Sessions {
  readonly #states = new Map<string, 'active' | 'ended'>();

  /** Opens a session and gives the cookie that carries it. */
  open(): string {
    const token = randomUUID();
    this.#states.set(token, 'active');
    return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax`;
  }

  /** The session that a request's `cookie` header carries. */
  of(cookieHeader: string | undefined): Session {
    const token = this.#tokenOf(cookieHeader);
    if (token === undefined) return 'none';
    // A cookie from before a restart of the server is a session that ended.
    return this.#states.get(token) ?? 'ended';
  }

  close(cookieHeader: string | undefined): string {
    const token = this.#tokenOf(cookieHeader);
    if (token !== undefined) this.#states.delete(token);
    return `${cookieName}=; Path=/; Max-Age=0`;
  }

  /** Ends all sessions, as a bank does after some minutes without use. */
  endAll(): void {
    for (const token of this.#states.keys()) this.#states.set(token, 'ended');
  }

  #tokenOf(cookieHeader = ''): string | undefined {
    return new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(cookieHeader)?.[1];
  }
}
