/** Putting a picture on the clipboard. The extension draws it, so that it is the same as an exported one. */

export interface PictureCopier {
  /** Asks for the picture, and copies it when it is there. Just after somebody clicked: later the page may not. */
  readonly copy: (figure: string) => void;
  /** The picture that was asked for; nothing where there is none. */
  readonly receive: (figure: string, png: string | null) => void;
}

export interface Ways {
  readonly ask: (figure: string) => void;
  readonly copied: (figure: string) => void;
  readonly failed: (figure: string) => void;
}

export function createPictureCopier({ ask, copied, failed }: Ways): PictureCopier {
  const waiting = new Map<string, (png: string | null) => void>();
  return {
    copy(figure) {
      // The clipboard is asked at once and waits for the picture: a click counts for some seconds only.
      const picture = new Promise<Blob>((resolve, reject) => {
        waiting.set(figure, (png) => (png === null ? reject(new Error('no picture')) : resolve(blobOf(png))));
      });
      picture.catch(() => {});
      ask(figure);
      const written = document.hasFocus() ? write(picture) : focused().then(() => write(picture));
      written.then(
        () => copied(figure),
        () => failed(figure),
      );
    },
    receive(figure, png) {
      waiting.get(figure)?.(png);
      waiting.delete(figure);
    },
  };
}

const PNG = 'image/png';

/** After a menu of the editor the focus comes back to the page a moment later, and the clipboard waits for nobody. */
export function focused(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('focus', () => resolve(), { once: true });
    // Where it does not come back, the clipboard says so.
    setTimeout(resolve, PATIENCE);
  });
}

/** How long it may take to come back at most, in milliseconds. */
const PATIENCE = 2000;

/** Rejects where the page has not the focus, or no clipboard for pictures. */
async function write(picture: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [PNG]: picture })]);
}

function blobOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: PNG });
}
