/** Gives the person a text as a file. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replaceAll(/[^\p{L}\p{N} -]/gu, '').trim() || 'Text'}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
