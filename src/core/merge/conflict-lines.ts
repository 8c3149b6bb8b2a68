/** A rope as a text: what is in dispute stands between git's marker lines, in whole lines. */
import type { Span } from '../document/document';
import { type About, type Dispute, inWords, type Rope } from './rope';

/** Lines of which a person has to choose a version. */
export interface Conflict {
  /** In the merged text, from the first marker line to behind the last. */
  readonly span: Span;
  /** What is in dispute; several things where they share lines. */
  readonly about: readonly About[];
  /** The lines as either side has them, with everything that is not in dispute. */
  readonly ours: string;
  readonly theirs: string;
}

/** How conflicts are marked. */
export interface Markers {
  /** How long the marker lines are; git's own are 7. */
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
}

/** Puts a rope together. */
export function withMarkers(
  rope: Rope,
  markers: Markers,
): { readonly text: string; readonly conflicts: readonly Conflict[] } {
  const writer = new Writer(markers);
  for (const piece of rope) {
    if (typeof piece === 'string') writer.settled(piece);
    else writer.disputed(piece);
  }
  return writer.end();
}

class Writer {
  private text = '';
  /** The lines that are not complete yet, in both versions. They differ only where something is in dispute. */
  private ours = '';
  private theirs = '';
  private about: About[] = [];
  private readonly conflicts: Conflict[] = [];

  constructor(private readonly markers: Markers) {}

  settled(piece: string): void {
    const first = this.about.length > 0 ? piece.indexOf('\n') + 1 : 0;
    if (this.about.length > 0) {
      this.add(piece.slice(0, first || piece.length));
      if (first === 0) return;
      this.close();
    }
    this.add(piece.slice(first));
    const complete = this.ours.lastIndexOf('\n') + 1;
    this.text += this.ours.slice(0, complete);
    this.ours = this.theirs = this.ours.slice(complete);
  }

  disputed({ ours, theirs, about }: Dispute): void {
    this.ours += ours;
    this.theirs += theirs;
    this.about.push(...about);
    if ([this.ours, this.theirs].every((lines) => lines === '' || lines.endsWith('\n'))) this.close();
  }

  end() {
    if (this.about.length > 0) this.close();
    return { text: this.text + this.ours, conflicts: this.conflicts };
  }

  private add(piece: string): void {
    this.ours += piece;
    this.theirs += piece;
  }

  private close(): void {
    const { ours, theirs, about } = this;
    const start = this.text.length;
    const words = [...new Set(about.map(inWords))].join('; ');
    this.text += this.marker('<', `${this.markers.ours} · ${words}`) + complete(ours) + this.marker('=', '');
    this.text += complete(theirs) + this.marker('>', this.markers.theirs);
    this.conflicts.push({ span: { start, end: this.text.length }, about, ours, theirs });
    this.ours = this.theirs = '';
    this.about = [];
  }

  private marker(sign: string, label: string): string {
    return `${sign.repeat(this.markers.size)} ${label}`.trimEnd().concat('\n');
  }
}

function complete(lines: string): string {
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}
