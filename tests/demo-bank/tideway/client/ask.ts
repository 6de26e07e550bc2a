/** The session has ended: the bank sent its sign-in page in place of data. */
export class SignedOut extends Error {}

/** Asks the bank's interface. What comes is trusted to have the shape that the bank's own server sends. */
export async function askBank<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.headers.get('content-type')?.startsWith('application/json')) throw new SignedOut();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
