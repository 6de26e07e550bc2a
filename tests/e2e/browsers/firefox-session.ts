import * as z from 'zod/mini';
import { valueOf, type Marionette } from './marionette.ts';

const newWindow = z.object({ handle: z.string() });

/** Runs in Firefox's own (chrome) scope; its globals are not those of a page. */
const terminate = `
  const [id, done] = arguments;
  WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => done(true), (error) => done(String(error)));
`;

const announce = `
  const [extensionId, origins, done] = arguments;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  ExtensionParent.apiManager.emit('change-permissions', { extensionId, added: { origins, permissions: [] } });
  done(true);
`;

/**
 * One Marionette session. A command goes to the tab that was switched to last, so all work on a tab is done in turn,
 * switch and command together.
 */
export class FirefoxSession {
  readonly #marionette: Marionette;
  /** The tab that Firefox starts with; it stays, so that there is always one to command. */
  readonly #firstTab: string;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(marionette: Marionette, firstTab: string) {
    this.#marionette = marionette;
    this.#firstTab = firstTab;
  }

  static async open(marionette: Marionette): Promise<FirefoxSession> {
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'ignore' } } });
    await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
    return new FirefoxSession(marionette, z.string().parse(valueOf(await marionette.send('WebDriver:GetWindowHandle'))));
  }

  async install(folder: string): Promise<void> {
    await this.#marionette.send('Addon:Install', { path: folder, temporary: true });
  }

  newTab(): Promise<string> {
    return this.#inTurn(async () => newWindow.parse(await this.#marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true })).handle);
  }

  /** Sends a command to a tab. `isInFront` selects the tab first, as a person must before clicking in it. */
  inTab(handle: string, name: string, parameters: Record<string, unknown> = {}, isInFront = false): Promise<unknown> {
    return this.#inTurn(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: isInFront });
      return valueOf(await this.#marionette.send(name, parameters));
    });
  }

  closeTab(handle: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      await this.#marionette.send('WebDriver:CloseWindow');
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#firstTab, focus: false });
    });
  }

  /** Runs a script in Firefox's own scope; `done`, its last argument, ends it. */
  inChrome(script: string, args: readonly unknown[]): Promise<unknown> {
    return this.#inTurn(async () => {
      await this.#marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return valueOf(await this.#marionette.send('WebDriver:ExecuteAsyncScript', { script, args }));
      } finally {
        await this.#marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  async terminateBackground(extensionId: string): Promise<void> {
    const result = await this.inChrome(terminate, [extensionId]);
    if (result !== true) throw new Error(`The background did not stop: ${String(result)}`);
  }

  async announceGrant(extensionId: string, origins: string[]): Promise<void> {
    await this.inChrome(announce, [extensionId, origins]);
  }

  /** Asks Firefox to end; where it has not after some seconds, its owner ends it. */
  async quit(ended: Promise<unknown>): Promise<void> {
    const asked = this.#marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, 5000);
    });
    await Promise.race([Promise.all([asked, ended]), patience]);
    clearTimeout(timer);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
