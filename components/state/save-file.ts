/** Saves a file where the browser puts downloads. Needs no permission: it is what a link with `download` does. */
export function saveBlob(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the file itself is let go with the address.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves a page of ours as a file. */
export const saveFile = (name: string, text: string): void => saveBlob(name, new Blob([text], { type: 'text/html' }));
