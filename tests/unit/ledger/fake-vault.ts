import type { Draft, InboxBatch, StoredDocument, UnlockResult, Vault, VaultState } from '../../../utils/vault/contract.ts';
import { VaultError } from '../../../utils/vault/contract.ts';

/** A vault in memory, without any secrecy: documents as text, so that only what JSON keeps comes back. */
export class FakeVault implements Vault {
  current: VaultState = { kind: 'unlocked', protection: 'passphrase' };
  passphrase = 'correct horse battery';
  documents = new Map<string, string>();
  inbox: InboxBatch[] = [];
  /** Keys whose documents do not open. */
  damaged = new Set<string>();
  /** Called before each commit; throwing there is a kill before it. */
  beforeCommit: () => void = () => undefined;
  afterCommit: () => void = () => undefined;
  reads: string[] = [];
  commits = 0;
  private nextBatch = 1;
  private readonly commitListeners = new Set<() => void>();

  state = (): Promise<VaultState> => Promise.resolve(this.current);

  createWithDeviceKey = async (): Promise<void> => {
    this.current = { kind: 'unlocked', protection: 'device-key' };
  };
  protect = async (passphrase: string): Promise<{ recoveryCode: string }> => {
    this.requireOpen();
    this.passphrase = passphrase;
    this.current = { kind: 'unlocked', protection: 'passphrase' };
    return { recoveryCode: 'AAAA-BBBB' };
  };
  renewRecoveryCode = async (): Promise<{ recoveryCode: string }> => {
    this.requireOpen();
    return { recoveryCode: 'CCCC-DDDD' };
  };
  changePassphrase = async (current: string, next: string): Promise<UnlockResult> => {
    if (current !== this.passphrase) return { ok: false, why: 'wrong-secret' };
    this.passphrase = next;
    return { ok: true };
  };
  recover = async (recoveryCode: string, nextPassphrase: string): Promise<UnlockResult> =>
    recoveryCode === 'AAAA-BBBB' ? this.changePassphrase(this.passphrase, nextPassphrase) : { ok: false, why: 'wrong-secret' };
  unlock = async (passphrase: string): Promise<UnlockResult> => {
    if (passphrase !== this.passphrase) return { ok: false, why: 'wrong-secret' };
    this.current = { kind: 'unlocked', protection: 'passphrase' };
    return { ok: true };
  };
  opensWith = async (secret: { passphrase: string } | { recoveryCode: string }): Promise<boolean> =>
    'passphrase' in secret ? secret.passphrase === this.passphrase : secret.recoveryCode === 'AAAA-BBBB';
  lock = async (how: 'screen' | 'full'): Promise<void> => {
    this.current = how === 'screen' ? { kind: 'screen-locked' } : { kind: 'locked', protection: 'passphrase' };
  };

  read = async (kind: string, key: string): Promise<unknown> => {
    this.requireOpen();
    return this.find(kind, key);
  };
  list: Vault['list'] = async (kind) => {
    this.requireOpen();
    const all = [...this.documents.keys()].filter((name) => name.startsWith(`${kind}|`));
    const documents = all.flatMap((name): StoredDocument[] => (this.damaged.has(name) ? [] : [{ kind, key: name.slice(kind.length + 1), value: this.parse(name) }]));
    return { documents, damaged: all.length - documents.length };
  };
  change: Vault['change'] = async (work) => {
    this.requireOpen();
    const { draft, commit } = this.openDraft();
    const result = await work(draft);
    commit();
    return result;
  };

  seal = async (payload: unknown): Promise<void> => {
    this.inbox.push({ id: this.nextBatch, payload: JSON.parse(JSON.stringify(payload)) });
    this.nextBatch += 1;
  };
  drainInbox: Vault['drainInbox'] = async (merge) => {
    this.requireOpen();
    let merged = 0;
    const failures: unknown[] = [];
    for (const batch of this.inbox) {
      const { draft, commit } = this.openDraft();
      try {
        await merge(batch, draft);
      } catch (error) {
        if (error instanceof VaultError) throw error;
        failures.push(error);
        continue;
      }
      commit();
      this.inbox = this.inbox.filter((each) => each.id !== batch.id);
      merged += 1;
    }
    return { merged, damaged: 0, ...(failures.length === 0 ? {} : { failures }) };
  };

  forgetMissing = async (): Promise<void> => {
    this.current = { kind: 'absent' };
  };
  acceptLoss = async (): Promise<void> => {
    this.current = { kind: 'unlocked', protection: 'passphrase' };
  };
  erase = async (): Promise<void> => {
    this.documents.clear();
    this.inbox = [];
    this.current = { kind: 'absent' };
  };
  onStateChange = (): (() => void) => () => undefined;
  onCommit = (callback: () => void): (() => void) => {
    this.commitListeners.add(callback);
    return () => this.commitListeners.delete(callback);
  };

  /** A document as its owner wrote it; for tests that look inside. */
  stored(kind: string, key: string): unknown {
    return this.find(kind, key);
  }

  private requireOpen(): void {
    if (this.current.kind === 'locked') throw new VaultError('locked', 'The vault is locked.');
    if (this.current.kind === 'absent') throw new VaultError('no-vault', 'There is no vault.');
    if (this.current.kind === 'recovery-needed') throw new VaultError('recovery-needed', 'The database is not whole.');
  }

  private find(kind: string, key: string): unknown {
    const name = `${kind}|${key}`;
    return this.damaged.has(name) ? undefined : this.parse(name);
  }

  private parse(name: string): unknown {
    const text = this.documents.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  }

  private openDraft(): { draft: Draft; commit: () => void } {
    const written = new Map<string, string | undefined>();
    const look = (name: string): unknown => {
      if (!written.has(name)) return this.find(name.slice(0, name.indexOf('|')), name.slice(name.indexOf('|') + 1));
      const text = written.get(name);
      return text === undefined ? undefined : JSON.parse(text);
    };
    const draft: Draft = {
      get: async (kind, key) => {
        this.reads.push(`${kind}|${key}`);
        return look(`${kind}|${key}`);
      },
      list: async (kind) => {
        this.reads.push(`${kind}|*`);
        const names = new Set([...this.documents.keys(), ...written.keys()].filter((name) => name.startsWith(`${kind}|`)));
        return [...names].flatMap((name): StoredDocument[] => {
          const value = look(name);
          return value === undefined ? [] : [{ kind, key: name.slice(kind.length + 1), value }];
        });
      },
      put: (kind, key, value) => void written.set(`${kind}|${key}`, JSON.stringify(value)),
      remove: (kind, key) => void written.set(`${kind}|${key}`, undefined),
    };
    const commit = (): void => {
      if (written.size === 0) return;
      this.beforeCommit();
      for (const [name, text] of written) {
        if (text === undefined) this.documents.delete(name);
        else {
          this.documents.set(name, text);
          this.damaged.delete(name);
        }
      }
      this.commits += 1;
      for (const listener of this.commitListeners) listener();
      this.afterCommit();
    };
    return { draft, commit };
  }
}
