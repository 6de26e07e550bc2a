/** Saves a text as a file where the browser puts downloads. Needs no permission: it is what a link with `download` does. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the text itself is let go with the address.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
