/** Two people with a clone each, and the place where they meet. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../../../src/core/document/edited-text';
import { openConflicts, settling, withAnotherName } from '../../../src/core/editing/resolving/open-conflicts';
import { type GitOutcome, TestRepository } from '../git';
import { extraction } from '../run';

/** What to replace, which stands in the file once, and what by. */
export type Replaced = readonly [from: string, to: string];

/** Whose lines stay; or both, where both gave one id to two things. */
export type Choice = 'ours' | 'theirs' | { readonly theirsBecomes: string };

interface CheckedProblem {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** One person's clone, and what people do in it. */
export class Clone extends TestRepository {
  /** Lets git merge by meaning here. */
  async setUp(): Promise<void> {
    const { code, err } = await extraction(['git-setup', '--yes'], { cwd: this.folder });
    assert.deepEqual([code, err], [0, '']);
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** A file with the conflicts of git, whose labels depend on its version. */
  conflicted(path: string): string {
    return this.text(path)
      .replace(/^<{7} .*? · /gm, '<<<<<<< ours · ')
      .replace(/^>{7} .*$/gm, '>>>>>>> theirs');
  }

  /** Changes a file as a person does: here and there. */
  edit(path: string, ...all: readonly Replaced[]): void {
    let text = this.text(path);
    for (const [from, to] of all) {
      assert.equal(text.split(from).length, 2, `${path} has this once: ${from}`);
      text = text.replace(from, () => to);
    }
    this.write({ [path]: text });
  }

  /** Settles the conflicts of a file, one after the other, as the buttons above them do. */
  settle(path: string, ...choices: readonly Choice[]): void {
    const text = this.text(path);
    const conflicts = openConflicts(text);
    assert.equal(conflicts.length, choices.length, path);
    const edits = conflicts.map((each, index) => {
      const choice = choices[index] as Choice;
      const lines =
        typeof choice === 'string' ? each[choice].text : withAnotherName(text, each, 'ours', choice.theirsBecomes);
      assert.ok(lines !== undefined);
      return settling(each, lines);
    });
    this.write({ [path]: applyEdits(text, edits).text });
  }

  save(message: string): void {
    this.must('add', '--all');
    this.must('commit', '--quiet', '-m', message);
  }

  /** Fetches and merges; git says whether somebody is asked. */
  pull(): GitOutcome {
    this.must('fetch', '--quiet', 'origin');
    return this.git('merge', '--no-edit', 'origin/main');
  }

  push(): void {
    this.must('push', '--quiet', 'origin', 'HEAD:main');
  }

  async run(...args: readonly string[]): Promise<string> {
    const { out, err } = await extraction(args, { cwd: this.folder });
    assert.equal(err, '');
    return out;
  }

  /** Errors and warnings: “studies/a.extraction.yaml:3 unknown-reference”. */
  async problems(): Promise<readonly string[]> {
    return (await this.said()).map(({ file, line, code }) => `${file}:${line} ${code}`);
  }

  /** What `check` says of a code, in its words. */
  async saidOf(code: string): Promise<readonly string[]> {
    return (await this.said()).filter((each) => each.code === code).map(({ message }) => message);
  }

  private async said(): Promise<readonly CheckedProblem[]> {
    const { problems } = JSON.parse(await this.run('check', '--format', 'json')) as { problems: CheckedProblem[] };
    return problems.filter(({ severity }) => severity !== 'information' && severity !== 'hint');
  }
}

export interface Team {
  readonly folder: string;
  readonly lm: Clone;
  readonly cb: Clone;
  /** A computer of the host, on which no merge driver runs: its merge button. */
  readonly button: Clone;
  readonly leave: () => void;
}

/** A review on a host, and two clones of it in which git merges by meaning. */
export async function teamOf(review: Readonly<Record<string, string>>): Promise<Team> {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-story-'));
  const root = new TestRepository(folder);
  root.must('init', '--quiet', '--bare', '--initial-branch=main', 'host');
  const clone = (name: string) => {
    root.must('clone', '--quiet', 'host', name);
    return new Clone(join(folder, name));
  };
  const lm = clone('lm');
  lm.must('checkout', '--quiet', '-B', 'main');
  lm.write(review);
  await lm.setUp();
  lm.save('The review begins');
  lm.push();
  const cb = clone('cb');
  await cb.setUp();
  return { folder, lm, cb, button: clone('button'), leave: () => rmSync(folder, { recursive: true, force: true }) };
}
