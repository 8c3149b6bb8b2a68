/**
 * The browser around the editor under test: clicks, keys and pictures that VS Code's API does not offer. It exists where
 * the suite runs in the served VS Code; the launcher's side is scripts/vscode/bridge.mjs.
 */

/** An element: in the workbench; in the webview that shows it (`true`); in the webview that contains this selector. */
export interface Target {
  readonly selector: string;
  readonly webview?: boolean | string;
}

export interface Browser {
  /** Prints to the launcher's console. What the extension host prints itself drowns in the log of the workbench. */
  print(text: string): Promise<void>;
  /** Takes a picture of the whole window into out/screenshots/ and returns its path. */
  screenshot(name: string): Promise<string>;
  /** The same for whoever works on a file of tests and looks at it; nothing where all tests are run, and nobody looks. */
  picture(name: string): Promise<void>;
  /** Types text where the focus is. */
  type(text: string): Promise<void>;
  /** Presses one key or combination, such as `Enter`, `Control+Space`. */
  press(key: string): Promise<void>;
  /** Waits for an element and clicks it. */
  click(target: Target): Promise<void>;
  /** Waits for an element and clicks it with the other button, which opens its menu. */
  openMenu(target: Target): Promise<void>;
  /** Waits for an element and rests the mouse on it. */
  hover(target: Target): Promise<void>;
  /** Waits for an element and reads its text as it is shown. */
  text(target: Target): Promise<string>;
  /**
   * Forgets the service workers of webviews that are closed. Each webview brings one of its own, and where it takes the place of
   * another, the browser waits a second, and more where two come at the same time.
   */
  endWorkers(): Promise<void>;
  /** Evaluates a JavaScript expression in the visible webview, in one that is told apart, or in the workbench (`false`). */
  evaluate<Value>(expression: string, webview?: boolean | string): Promise<Value>;
}

const address = process.env.EXTRACTION_BROWSER;

/** The browser, or nothing where the editor has a window of its own. */
export const browser: Browser | undefined = address === undefined ? undefined : connect(address);

/** Skips a test that needs the browser where there is none, and says why. */
export function needBrowser(test: Mocha.Context): Browser {
  if (browser) return browser;
  console.log('      skipped, because it needs the browser around the served VS Code (VSCODE_TEST=served):');
  return test.skip();
}

function connect(address: string): Browser {
  async function call<Result>(name: string, asked: object): Promise<Result> {
    const response = await fetch(`${address}/${name}`, { method: 'POST', body: JSON.stringify(asked) });
    const { result, error } = (await response.json()) as { result: Result; error?: string };
    if (error !== undefined) throw new Error(error);
    return result;
  }
  return {
    print: (text) => call('print', { text }),
    screenshot: (name) => call('screenshot', { name }),
    picture: async (name) => {
      if (process.env.EXTRACTION_TEST_TAKEN === undefined) await call('screenshot', { name });
    },
    type: (text) => call('type', { text }),
    press: (key) => call('press', { key }),
    click: (target) => call('click', target),
    openMenu: (target) => call('openMenu', target),
    hover: (target) => call('hover', target),
    text: (target) => call('text', target),
    endWorkers: () => call('endWorkers', {}),
    evaluate: (expression, webview) => call('evaluate', { expression, webview }),
  };
}
