/** One import: a file, what somebody chose about it, and what follows for the review as it is now. */
import {
  CancellationError,
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  l10n,
  ProgressLocation,
  Uri,
  window,
} from 'vscode';
import {
  folderOfNew,
  type ImportPlan,
  type Material,
  type Progress,
  type Review,
  readLastImport,
} from '../../core/index';
import type { ReviewStore } from '../reviews/review-store';
import type { ImportChoices } from './import-choices';
import { planInTurns, planOptions, reviewNow, turns, type Waiting } from './plan-now';
import { keptText, nameOf, readSource, type SourceRead } from './read-source';

/** How long nothing must have changed in the review before it is worked out anew, in milliseconds. */
const QUIET = 300;

export class PlannedImport implements Disposable {
  readonly #store: ReviewStore;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  /** Fires when there is something else to show. */
  readonly onDidChange = this.#changed.event;
  #choices: ImportChoices;
  #read: SourceRead | undefined;
  /** What the source said at the last import, as it is kept. */
  #kept: string | undefined;
  #plan: ImportPlan | undefined;
  /** Of what the plan was worked out. */
  #planned: readonly unknown[] = [];
  #working: CancellationTokenSource | undefined;
  #timer: number | undefined;

  constructor(choices: ImportChoices, store: ReviewStore) {
    this.#choices = choices;
    this.#store = store;
    this.#subscriptions = Disposable.from(
      this.#changed,
      store.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.workOut(), QUIET);
      }),
    );
  }

  get choices(): ImportChoices {
    return this.#choices;
  }

  /** The review into which it is brought, as it is now; nothing where none has been begun. */
  get review(): Review | undefined {
    return reviewNow(this.#choices, this.#store);
  }

  /** Where new studies go, from the folder of the review on. */
  get folder(): string {
    return this.#choices.into ?? folderOfNew(this.review, 'study').join('/');
  }

  /** Whether there is anything to show. */
  get isRead(): boolean {
    return this.#plan !== undefined || this.problem !== undefined;
  }

  /** By what it was read. */
  get reader(): string {
    return this.#read?.reader ?? '';
  }

  /** Everything by which it could be read. */
  get kinds(): SourceRead['kinds'] {
    return this.#read?.kinds ?? [];
  }

  get material(): Material | undefined {
    return this.#read && 'material' in this.#read ? this.#read.material : undefined;
  }

  /** Why nothing could be read, in words. */
  get problem(): string | undefined {
    return this.#read && 'problem' in this.#read ? this.#read.problem : undefined;
  }

  get plan(): ImportPlan | undefined {
    return this.#plan;
  }

  /**
   * Whether the plan is what follows from the review as it is now, so that it need not be worked out again.
   * @param kept what the source said at the last import, as it is kept now
   */
  isPlanOf(review: Review | undefined, kept: string | undefined): boolean {
    return kept === this.#kept && this.#isPlannedOf(this.#inputs(review));
  }

  #inputs(review: Review | undefined): readonly unknown[] {
    return [this.material, this.#choices, review];
  }

  #isPlannedOf(inputs: readonly unknown[]): boolean {
    return inputs.every((each, index) => each === this.#planned[index]) && this.#planned.length > 0;
  }

  /** Reads the file and works out what follows, with progress. @returns false where somebody has cancelled it */
  async read(): Promise<boolean> {
    await this.#store.ready;
    const uri = Uri.parse(this.#choices.source);
    const title = l10n.t('Reading {0} …', nameOf(uri));
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    return window.withProgress(options, async (progress, token) => {
      const say = (words: (progress: Progress) => string) => ({
        token,
        report: (done: Progress) => progress.report({ message: words(done), increment: 0 }),
      });
      try {
        const rows = say(({ done, all }) => l10n.t('{0} of {1} rows', done, all));
        this.#read = await readSource(uri, this.#choices.as, this.review, turns(rows));
      } catch (error) {
        if (error instanceof CancellationError) return false;
        throw error;
      }
      this.#kept = this.material && (await keptText(uri, this.material));
      this.#plan = undefined;
      this.#planned = [];
      if (token.isCancellationRequested) return false;
      return this.#workOut(say(({ done, all }) => l10n.t('{0} of {1} studies', done, all)));
    });
  }

  /** Takes over what somebody chose; what follows is worked out. */
  choose(chosen: Partial<ImportChoices>): void {
    this.#choices = { ...this.#choices, ...chosen };
    if (chosen.as === undefined) void this.workOut();
  }

  /** Works out what follows for the review as it is now. */
  async workOut(): Promise<void> {
    this.#working?.cancel();
    const working = new CancellationTokenSource();
    this.#working = working;
    await this.#workOut({ token: working.token, report: () => undefined });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#working?.cancel();
    this.#subscriptions.dispose();
  }

  /** @returns false where it was cancelled */
  async #workOut(waiting: Waiting): Promise<boolean> {
    const { material, review } = this;
    const of = this.#inputs(review);
    if (material !== undefined && !this.#isPlannedOf(of)) {
      try {
        const last = this.#kept === undefined ? undefined : readLastImport(this.#kept);
        const options = planOptions(material, this.#choices, review, last);
        const plan = await planInTurns(material, options, review, waiting);
        this.#plan = plan;
        this.#planned = of;
      } catch (error) {
        if (error instanceof CancellationError) return false;
        throw error;
      }
    }
    this.#changed.fire();
    return true;
  }
}
