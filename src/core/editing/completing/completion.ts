/** What completions are. */
import type { Span } from '../../document/document';

/** Something that can be written at the cursor. The order in which completions come is the order to show them in. */
export interface Completion {
  readonly label: string;
  /** key: a key with what follows it. value: a word of a list. reference: an id or a name. snippet: several lines. */
  readonly kind: 'key' | 'value' | 'reference' | 'snippet';
  /** A few words beside the label: as much as is shown whole. */
  readonly detail: string;
  /** What it means, as Markdown. */
  readonly documentation: string;
  /** Lines end as those of the file do, are indented as they are, and carry their whole indentation; nothing is to be added when they are written. */
  readonly insertText: string;
  /** snippet: `$1`, `$0` and `\$` as editors know them. */
  readonly format: 'plain' | 'snippet';
  /** What it replaces, within one line. */
  readonly span: Span;
  readonly sortText: string;
  /** What typed text is compared with: the label, and other names for the same thing. */
  readonly filterText: string;
  readonly preselect: boolean;
  /** Once it is written, the next completions are wanted at the cursor. */
  readonly askAgain: boolean;
}

/** A completion before it is known where it goes. */
export interface Offer extends Pick<Completion, 'label' | 'kind' | 'detail' | 'documentation'> {
  /** Stands beside the label where the detail is too long. */
  readonly brief?: string;
  readonly insert: string;
  /** The text to insert is a snippet; otherwise it is written as it is. */
  readonly isSnippet?: true;
  /** Other names under which people look for it. */
  readonly alsoCalled?: readonly string[];
  readonly preselect?: true;
  readonly askAgain?: true;
}

/** Text as it is, inside a snippet. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
