/** Summary bars without a picture: counts and shares. */
import type { BarPart, SummaryBars } from '../../synthesis/models/summary-bars';
import { csv } from '../tables/csv';
import { escapeMarkdown } from '../tables/table-markdown';

/** One line per outcome, domain and level: `Outcome,Domain,Judgement,Assessments,Of,Share` (share from 0 to 1). */
export function summaryBarsCsv(bars: SummaryBars): string {
  const rows = bars.groups.flatMap((group) =>
    group.bars.flatMap((bar) =>
      bar.parts.map((part) => {
        const share = String(Math.round(part.share * 10000) / 10000);
        return [group.title, bar.name, levelLabel(bars, part), String(part.count), String(bar.total), share];
      }),
    ),
  );
  return csv([['Outcome', 'Domain', 'Judgement', 'Assessments', 'Of', 'Share'], ...rows]);
}

/** One table per outcome: domains in rows, levels in columns, counts with percentages. */
export function summaryBarsMarkdown(bars: SummaryBars): string {
  const tables = bars.groups.map((group) => {
    const levels = [...bars.levels.map(({ value }) => value), 'not agreed', 'not judged'].filter((level) =>
      group.bars.some((bar) => bar.parts.some((part) => part.level === level)),
    );
    const heads = ['Domain', ...levels.map((level) => levelLabel(bars, { level })), 'Assessments'];
    const rows = group.bars.map((bar) => [
      bar.name,
      ...levels.map((level) => {
        const part = bar.parts.find((each) => each.level === level);
        return part ? `${part.count} (${Math.round(part.share * 100)}%)` : '0';
      }),
      String(bar.total),
    ]);
    const lines = [heads, heads.map(() => '---'), ...rows].map((cells, index) =>
      index === 1 ? `| ${cells.join(' | ')} |` : `| ${cells.map(escapeMarkdown).join(' | ')} |`,
    );
    return [`**${escapeMarkdown(group.title)}**`, '', ...lines].join('\n');
  });
  const below = bars.notes.map(escapeMarkdown);
  return `${[`**${escapeMarkdown(bars.title)}**`, ...tables, ...below].join('\n\n')}\n`;
}

/** The word for a level, or for why there is none. */
export function levelLabel({ levels }: SummaryBars, { level }: Pick<BarPart, 'level'>): string {
  return levels.find(({ value }) => value === level)?.label ?? level.replace(/^./, (first) => first.toUpperCase());
}
