import { connect, type Socket } from 'node:net';

/** What Firefox answered in place of a result. */
export class MarionetteError extends Error {
  readonly kind: string;
  constructor(kind: string, message: string) {
    super(`${kind}: ${message}`);
    this.name = 'MarionetteError';
    this.kind = kind;
  }
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Packets are `length:json`; a command is `[0, id, name, parameters]`, its answer `[1, id, error, result]`. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#take(Buffer.from(data)));
    socket.on('error', (error) => this.#giveUp(error));
    socket.on('close', () => this.#giveUp(new Error('Firefox closed the connection')));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = await new Promise<Socket>((resolve, reject) => {
      const opening = connect(port, '127.0.0.1', () => resolve(opening));
      opening.once('error', reject);
    });
    return new Marionette(socket);
  }

  /** Sends one command and gives its result, as Firefox sent it. Throws `MarionetteError` where Firefox says no. */
  send(name: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    const id = (this.#lastId += 1);
    const packet = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const packet: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first packet is a greeting, an object.
      if (Array.isArray(packet)) this.#settle(packet);
    }
  }

  #settle([, id, error, result]: unknown[]): void {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (waiting === undefined || typeof id !== 'number') return;
    this.#waiting.delete(id);
    if (isRefusal(error)) waiting.reject(new MarionetteError(error.error, error.message));
    else waiting.resolve(result);
  }

  #giveUp(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

const isRefusal = (error: unknown): error is { error: string; message: string } => typeof error === 'object' && error !== null && 'error' in error && 'message' in error;

/** Most results are `{value}`. */
export const valueOf = (result: unknown): unknown => (typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined);
