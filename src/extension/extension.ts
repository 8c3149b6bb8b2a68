import { type ExtensionContext, window } from 'vscode';
import type { Feature } from './feature';
import { createGuard } from './guard';
import { ReviewStore } from './review-store';

/** The only registration: one line a feature. */
const features: readonly Feature[] = [];

/** Called by VS Code once, when the first extraction file comes into sight. */
export function activate(context: ExtensionContext): void {
  const channel = window.createOutputChannel('Structured Extraction', { log: true });
  const guard = createGuard(channel);
  const store = new ReviewStore(guard);
  context.subscriptions.push(channel, store, ...features.map((feature) => feature({ store, guard, context })));
}
