/** Saves what the page itself made, under a name that says where it is from. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `pcn-progress-${name}`;
  link.click();
  // Not at once: a browser may read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
