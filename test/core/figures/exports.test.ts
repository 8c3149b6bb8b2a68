/** Forms for word processors and statistics programs. */
import assert from 'node:assert/strict';
import { render } from '../../../src/core/figures/render';
import { longCsv } from '../../../src/core/figures/tables/long-csv';
import { columnWidths, escapeTex, tableTex } from '../../../src/core/figures/tables/table-tex';
import { tablesTsv } from '../../../src/core/figures/tables/table-tsv';
import { views } from '../../../src/core/synthesis/list';
import type { Table } from '../../../src/core/synthesis/models/table';
import { quietWards } from '../synthesis/quiet-wards';
import { assertSnapshot } from './snapshot';

const TABLE: Table = {
  kind: 'table',
  id: 'effects',
  title: 'Effects of 50% & more',
  columns: [
    { id: 'study', title: 'Study' },
    { id: 'value', title: 'Value', group: 'Estimate' },
    { id: 'ci', title: '95% CI', group: 'Estimate' },
  ],
  rows: [
    {
      id: 'a',
      cells: [
        { text: '[1] =HYPERLINK("x")', state: 'given' },
        { text: '−0.10', state: 'given', signs: '*' },
        { text: '−0.5; 0.3', lines: ['−0.5', '0.3'], state: 'given', note: 'As printed' },
      ],
    },
    {
      id: 'b',
      cells: [
        { text: 'A_b {c} \\input{x}', state: 'given' },
        { text: '', state: 'not reported' },
        { text: '', state: 'not extracted' },
      ],
    },
  ],
  notes: ['* Read from a figure.'],
  abbreviations: [{ short: 'CI', long: 'confidence interval' }],
};

describe('LaTeX', () => {
  it('has one row of headings under another where some belong together', () => {
    const text = tableTex(TABLE);
    assert.match(text, /^ & \\multicolumn\{2\}\{c\}\{\\textbf\{Estimate\}\} \\\\$/m);
    assert.match(text, /^\\cmidrule\(lr\)\{2-3\}$/m);
    assert.match(text, /\\caption\{Effects of 50\\% \\& more\}\\label\{tab:effects\}/);
  });

  it('sets what people wrote, and never runs it', () => {
    const text = tableTex(TABLE);
    assert.match(
      text,
      /^\{\[\}1\] =HYPERLINK\(\\textquotedbl\{\}x\\textquotedbl\{\}\) & \$-\$0\.10\\textsuperscript\{\*\} & /m,
    );
    assert.match(
      text,
      /^A\\_b \\\{c\\\} \\textbackslash\{\}input\\\{x\\\} & \\textit\{not reported\} & \\textit\{--\} \\\\$/m,
    );
    assert.equal(
      escapeTex('a\nb\u0007 ~^#$|<>'),
      'a b \\textasciitilde{}\\textasciicircum{}\\#\\$\\textbar{}\\textless{}\\textgreater{}',
    );
  });

  it('lies on its side where it is wide, in letters that fit, and leaves the text after it as it was', () => {
    assert.match(tableTex(TABLE), /^\\begingroup\n\\small\\setlength.*\\end\{longtable\}.*\n\\endgroup\n$/ms);
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `c${index}`, title: 'Psychopathology' }));
    const wide = tableTex({ ...TABLE, columns: many, rows: [] });
    assert.match(wide, /^\\begin\{landscape\}\n\\tiny\\setlength.*\\end\{landscape\}\n$/ms);
    assert.match(wide, /^% Needs .*\{array,booktabs,longtable,pdflscape\}/);
  });

  it('has signs that pdfLaTeX knows, and says which characters it does not know', () => {
    assert.equal(
      escapeTex('▲ ◄► ● ⊕⊕○ κ'),
      '$\\blacktriangle$ $\\blacktriangleleft$$\\blacktriangleright$ $\\bullet$ $\\oplus$$\\oplus$$\\circ$ $\\kappa$',
    );
    assert.equal(escapeTex("a--b ''c'' ?`"), "a-{}-b '{}'c'{}' ?{}`");
    assert.equal(escapeTex('and/or'), 'and/\\hspace{0pt}or');
    const of = (title: string) => tableTex({ ...TABLE, title });
    assert.doesNotMatch(of('Müller, Łukasz, “Ø” – ½'), /LuaLaTeX/);
    assert.match(of('研究 ▲'), /^% pdfLaTeX does not know these characters; .*: 研 究$/m);
    assert.match(of('▲'), /longtable,amssymb/);
  });

  it('shares the width out, all of it', () => {
    const widths = columnWidths(TABLE);
    assert.ok(widths.every((width) => width > 0.1));
    assert.equal(widths.reduce((sum, width) => sum + width, 0).toFixed(6), '1.000000');
  });

  it('of a review', () => {
    const rendered = render(figure('interventions'), 'tex');
    assert.ok(rendered.ok);
    assertSnapshot('interventions.tex', rendered.text);
  });
});

describe('CSV in long form', () => {
  it('has a line for each value, with how it came about', () => {
    assert.deepEqual(longCsv([TABLE]).split('\r\n').slice(1, 6), [
      'Effects of 50% & more,1,"[1] =HYPERLINK(""x"")",,Study,"[1] =HYPERLINK(""x"")",given,,',
      'Effects of 50% & more,1,"[1] =HYPERLINK(""x"")",Estimate,Value,-0.10,given,,',
      'Effects of 50% & more,1,"[1] =HYPERLINK(""x"")",Estimate,95% CI,-0.5,given,,As printed',
      'Effects of 50% & more,1,"[1] =HYPERLINK(""x"")",Estimate,95% CI,0.3,given,,As printed',
      'Effects of 50% & more,2,A_b {c} \\input{x},,Study,A_b {c} \\input{x},given,,',
    ]);
    assert.match(longCsv([TABLE]), /,Estimate,Value,,not reported,,\r\n/);
  });

  it('of a review', () => {
    const rendered = render(figure('rob2'), 'csv-long');
    assert.ok(rendered.ok);
    assertSnapshot('rob2.csv-long', rendered.text);
  });
});

function figure(id: string) {
  const view = views.find((each) => each.id === id);
  assert.ok(view);
  return view.of(quietWards());
}

describe('a table for the clipboard', () => {
  it('has tabs between its cells, lines that stay whole, and nothing that a spreadsheet would run', () => {
    const formula: Table = {
      ...TABLE,
      rows: [{ id: 'a', cells: [{ text: '=1+1\n\t@x', state: 'given' }, ...(TABLE.rows[0]?.cells.slice(1) ?? [])] }],
    };
    assert.deepEqual(tablesTsv([formula]).split('\n'), [
      'Effects of 50% & more',
      'Study\tEstimate: Value\tEstimate: 95% CI',
      "'=1+1 @x\t−0.10*\t−0.5; 0.3",
      '* Read from a figure.',
      'Abbreviations: CI, confidence interval.',
      '',
    ]);
  });
});
