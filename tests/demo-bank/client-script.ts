import { readFile } from 'node:fs/promises';
import { transformWithOxc } from 'vite';
import { scriptReply, type Reply } from './reply.ts';

/** A bank's own page script, written in TypeScript like everything else, as a browser can run it. */
export async function clientScript(file: URL): Promise<Reply> {
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file.pathname);
  return scriptReply(code);
}
