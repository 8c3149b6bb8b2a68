/**
 * A review for R: its effects with the numbers that they are made of, its summaries, and a script that works all of it out
 * again with metafor and stops where a number is not ours.
 */
import { textOf } from '../../document/walk';
import { csv } from '../../figures/tables/csv';
import { inEnglish } from '../../language/say';
import { type Review, sectionNode } from '../../review/review';
import type { MetaAnalysis } from '../../synthesis/results/meta-analysis';
import { rFunctions } from './r-functions';
import { rModels } from './r-models';
import { EFFECT_TEXTS, effectRows, type RebuiltPlot, rebuiltPlots, SUMMARY_TEXTS, summaryRows, wayOf } from './rebuilt';
import { MODEL_TEXTS, modelRows } from './rebuilt-models';

export interface RFile {
  readonly name: 'review' | 'effects' | 'summaries' | 'models';
  readonly ending: 'R' | 'csv';
  /** What it holds, in a phrase. */
  readonly about: string;
  /** Nothing but heads stands in it. */
  readonly isEmpty?: true;
  readonly text: () => string;
  /** Of a table: heads and lines, numbers as numbers. */
  readonly rows?: () => Rows;
}

type Rows = readonly (readonly (string | number)[])[];

/** @returns none where no result has an effect */
export function rExport(review: Review): readonly RFile[] {
  return inEnglish(() => {
    const plots = rebuiltPlots(review);
    if (plots.length === 0) return [];
    return [
      {
        name: 'review',
        ending: 'R',
        about: 'the script: run “Rscript review.R” in this folder',
        text: () => scriptOf(plots, textOf(sectionNode(review.record, 'title')) ?? review.record?.id ?? 'A review'),
      },
      {
        name: 'effects',
        ending: 'csv',
        about: 'one line for each effect, with the numbers that it is made of, and its yi and vi',
        text: () => table(effectRows(plots)),
        rows: () => effectRows(plots),
      },
      {
        name: 'summaries',
        ending: 'csv',
        about: 'one line for each summary, with all its numbers, on the scale on which effects are pooled',
        ...(plots.every(({ summaries }) => summaries.length === 0) && { isEmpty: true as const }),
        text: () => table(summaryRows(plots)),
        rows: () => summaryRows(plots),
      },
      ...(hasModels(plots)
        ? [
            {
              name: 'models' as const,
              ending: 'csv' as const,
              about: 'one line for each meta-regression and each test of small studies, with all its numbers',
              text: () => table(modelRows(plots)),
              rows: () => modelRows(plots),
            },
          ]
        : []),
    ];
  });
}

function hasModels(plots: readonly RebuiltPlot[]): boolean {
  return plots.some(({ models }) => models.length > 0);
}

function table(rows: Rows): string {
  return csv(rows.map((row) => row.map(String)));
}

function scriptOf(plots: readonly RebuiltPlot[], title: string): string {
  return `${[
    `# Extraction: effects, summaries and forest plots of “${inComment(title)}”, worked out again in R.`,
    '# Run it in its folder:  Rscript review.R      (R 4.0 or later, metafor 3.8 or later)',
    '# It stops where a number of effects.csv, summaries.csv or models.csv is another one. It writes forest-01.pdf, … and metafor.csv.',
    '',
    rFunctions({ effects: EFFECT_TEXTS, summaries: SUMMARY_TEXTS }),
    '',
    ...(isModelled(plots) ? [rModels(MODEL_TEXTS), ''] : []),
    `# ---- The plots of the review ${'-'.repeat(88)}`,
    '',
    ...plots.map(plotBlock),
    'if (!is.null(of_metafor)) write.csv(of_metafor, "metafor.csv", row.names = FALSE, na = "")',
    ...(hasModels(plots) ? ['write.csv(models_of_r, "models-of-r.csv", row.names = FALSE, na = "")'] : []),
    `cat("The same:", nrow(effects), "effects and", nrow(summaries), "summaries${hasModels(plots) ? '", "and", nrow(models), "models' : ''}; metafor", as.character(packageVersion("metafor")), "\\n")`,
  ].join('\n')}\n`;
}

function isFunnel(analysis: MetaAnalysis | undefined): boolean {
  return analysis?.also.has('funnel plot') ?? false;
}

/** Whether the script needs what it has of models and funnels. */
function isModelled(plots: readonly RebuiltPlot[]): boolean {
  return hasModels(plots) || plots.some(({ panel }) => isFunnel(panel.analysis));
}

/** What is done for one plot, so that people can change it there. */
function plotBlock({ number, panel, group, summaries, models }: RebuiltPlot): string {
  const { analysis, title } = panel;
  const whole = summaries.find(({ subgroup }) => subgroup === undefined);
  const name = rText(`${title} (${group.title.toLowerCase()})`);
  const lines = [
    `# ${number}. ${inComment(`${title}, ${group.title.toLowerCase()}`)}`,
    ...(whole ? [`# ${inComment(whole.summary.method)}: ${inComment(whole.summary.words)}`] : []),
    `all <- effects[effects$plot == ${number}, ]`,
  ];
  if (analysis === undefined || whole === undefined) return [...lines, `draw(all, ${number}, ${name})`, ''].join('\n');
  const { method, test, zero_tau2 } = wayOf(analysis);
  const isDivided = group.summarised?.divided !== undefined;
  const way = [
    rText(method),
    ...(test === 'z' ? [] : [rText(test)]),
    ...(zero_tau2 === '' || zero_tau2 === 'hartung-knapp' ? [] : [rText(zero_tau2)]),
  ].join(', ');
  return [
    ...lines,
    'pooled <- all[all$in_summary == "yes", ]',
    `made <- compare(pooled, pool(pooled, ${way}), ${number})`,
    ...(isDivided ? [`parts <- pool_parts(pooled, ${number}, ${way})`] : []),
    ...(isDivided ? [`compare_between(pooled, ${number}, ${rText(method)})`] : []),
    ...models.map(({ model }) =>
      model === 'meta-regression'
        ? `regress(pooled, ${number}, ${[method, ...(test === 'z' ? [] : [test])].map(rText).join(', ')})`
        : `small_studies(pooled, ${number}, ${rText(model)})`,
    ),
    `draw(all, ${number}, ${name}, made${isDivided ? ', parts' : ''})`,
    ...(isFunnel(analysis) ? [`draw_funnel(made, ${number}, ${name}, all$scale[1])`] : []),
    '',
  ].join('\n');
}

/** A text as R reads it in every locale: nothing in it can end it, and no letter depends on the encoding of the script. */
function rText(text: string): string {
  const inside = [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')].map((sign) =>
    sign === '"' || sign === '\\'
      ? `\\${sign}`
      : sign > '~'
        ? `\\U${sign.codePointAt(0)?.toString(16).padStart(8, '0')}`
        : sign,
  );
  return `"${inside.join('')}"`;
}

/** On one line, so that nothing of it is run. */
function inComment(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
