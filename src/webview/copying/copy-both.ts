/** Writing to the clipboard in two forms at once. The editor's own interface writes text only. */

/**
 * Works just after somebody clicked or pressed a key. Unlike `navigator.clipboard`, it asks for no permission, which
 * webviews have in some editors only, and leaves the HTML as it is.
 * @returns whether both are on the clipboard
 */
export function copyBoth(html: string, text: string): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // Others that listen for copying would put a selection in its place.
    event.stopImmediatePropagation();
    isWritten = true;
  };
  document.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy') && isWritten;
  } finally {
    document.removeEventListener('copy', write, { capture: true });
  }
}
