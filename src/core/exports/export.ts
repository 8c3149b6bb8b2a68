/** What an export is: a review in a form that other programs read, for the command line, the editor and the documentation. */

import type { CitedWork } from '../editing/beginning/cited-work';
import type { Review } from '../review/review';
import type { Figure } from '../synthesis/models/figure';
import type { TidyTable } from './tidy';

/** What stands in a file, before a library of documents writes it where it is no text. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** A sheet for each. */
  | { readonly kind: 'tables'; readonly tables: readonly TidyTable[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  /** Files by their paths in a ZIP archive. */
  | { readonly kind: 'archive'; readonly files: readonly { readonly path: string; readonly text: string }[] }
  /** A list of references, in a form that reference managers read. */
  | { readonly kind: 'references'; readonly form: ReferenceForm; readonly works: readonly ReferenceToWrite[] };

/** A form of references: RIS, BibTeX, CSL JSON. */
export type ReferenceForm = 'ris' | 'bibtex' | 'csl';

/** A work under a name that no other work of the review has. */
export interface ReferenceToWrite {
  /** That of its study; of several reports, with that of the report behind it. */
  readonly id: string;
  readonly work: CitedWork;
}

export interface ExportedFile {
  /** Without its ending: `robvis-rob2-parallel-assignment`. */
  readonly name: string;
  readonly ending: 'csv' | 'json' | 'xlsx' | 'docx' | 'R' | 'ris' | 'bib' | 'zip';
  /** What it is called in a list, in the language of whoever looks. */
  readonly title: string;
  /** In which form it is, in the same language. */
  readonly form: string;
  /** What tells it from other files of the same export, in English; absent where there is one. */
  readonly about?: string;
  /** What one must know before one uses it, a sentence each. */
  readonly notes: readonly string[];
  /** Whether nothing but heads would stand in it: it is not offered then. */
  readonly isEmpty?: true;
  /** Worked out when it is written; the same in every language. */
  readonly content: () => Content;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** One sentence for each thing that is in no file, in English. */
  readonly leftOut: readonly string[];
}

export interface Export {
  /** The option of the command line: `--metafor`. */
  readonly id: string;
  /** What it is, in a phrase: for the help of the command line, and for the documentation. */
  readonly meaning: string;
  /** Whether it says what came of looking into the files of reports, as far as somebody has. */
  readonly readsReports?: true;
  /** Where there may be several files, or none: what there are several of, and what to say where there is none. */
  readonly several?: { readonly things: string; readonly none: string };
  /** Its files need each other: they are written together, into the folder that is named with the option. */
  readonly together?: true;
  /** It is no text for a terminal: its file is named with the option. */
  readonly inFile?: true;
  readonly of: (review: Review) => Exported;
}
