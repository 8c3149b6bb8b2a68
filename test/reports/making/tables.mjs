// A fictional cohort study in one column, with two tables and their footnotes. Its pages have no printed numbers of their own.

import { bytesOf, embed, linesOf, newPaper, put } from './paper.mjs';

const PAGES = [
  `# Day centres and loneliness in later life: a cohort study
Fictional: no such study was done, and no person stands behind any number in it.
We followed 640 people aged 65 years and over in two districts for three years. In one district a day centre opened in 2014; in the other there was none. Loneliness was measured with the six-item Fictional Loneliness Scale (0–12, higher scores mean more loneliness) at baseline and after one, two and three years.
People were invited by letter. Of 1,204 people who were invited, 640 (53%) took part. Those who took part were younger than those who did not (mean age 72.4 versus 76.1 years).`,
  `# Statistical analysis
Differences were estimated with a linear mixed model that was adjusted for age, sex, living alone and baseline loneliness. Hazard ratios for admission to a nursing home were estimated with Cox regression. No adjustment was made for multiple testing.`,
  `# Results
After three years, loneliness was 0.9 points lower in the district with a day centre (95% CI 0.3 to 1.5). The hazard ratio for admission to a nursing home was 0.78 (95% CI 0.55 to 1.11). Use of primary care did not change. Three participants withdrew their consent, and their data were deleted.
# Limitations
Confounding by income cannot be ruled out, because income was not measured. Half of the people who were invited did not take part. Loneliness was self-reported, and people in the district with the centre knew about the study.`,
];

const TABLES = {
  1: {
    title: 'Table 1. Characteristics of participants at baseline',
    rows: [
      ['', 'Day centre (n = 322)', 'No day centre (n = 318)'],
      ['Mean age, years (SD)', '72.1 (5.8)', '72.7 (6.0)'],
      ['Women, n (%)', '187 (58)', '191 (60)'],
      ['Living alone, n (%)', '122 (38)', '117 (37)'],
      ['Loneliness, mean (SD)ᵃ', '4.6 (2.9)', '4.4 (3.0)'],
    ],
    note: 'a Fictional Loneliness Scale, 0 to 12. SD, standard deviation.',
  },
  2: {
    title: 'Table 2. Outcomes after three years',
    rows: [
      ['', 'Day centre', 'No day centre', 'Difference (95% CI)'],
      ['Loneliness, mean', '3.9', '4.8', '−0.9 (−1.5 to −0.3)'],
      ['Contacts a week, mean', '6.1', '5.2', '0.9 (0.2 to 1.6)'],
      ['Admitted, n (%)', '41 (13)', '52 (16)', '−4% (−9 to 2)'],
    ],
    note: 'Estimates are adjusted for age, sex, living alone and baseline loneliness.',
  },
};

const [LEFT, WIDTH, LEADING] = [36, 348, 12.5];

/** @returns {Promise<Buffer>} */
export async function tables() {
  const paper = newPaper();
  const words = PAGES.join('') + JSON.stringify(TABLES);
  for (const weight of [400, 700])
    await embed(paper, String(weight), `arimo/files/arimo-latin-${weight}-normal.woff2`, words);
  let y = newPage(paper);
  y = write(paper, PAGES[0] ?? '', y);
  y = table(paper, TABLES[1], y + 8);
  write(paper, PAGES[1] ?? '', y + 8);
  y = write(paper, PAGES[2] ?? '', newPage(paper));
  table(paper, TABLES[2], y + 8);
  return bytesOf(paper);
}

/** @param {PDFKit.PDFDocument} paper */
function newPage(paper) {
  paper.addPage();
  return 40;
}

/** @param {PDFKit.PDFDocument} paper @param {string} text @param {number} from @returns how far down it reaches */
function write(paper, text, from) {
  let y = from;
  for (const paragraph of text.split('\n')) {
    const isHeading = paragraph.startsWith('# ');
    paper.font(isHeading ? '700' : '400').fontSize(10);
    for (const line of linesOf(paper, paragraph.replace('# ', ''), WIDTH)) {
      put(paper, line, LEFT, y);
      y += LEADING;
    }
    y += 4;
  }
  return y;
}

/** @param {PDFKit.PDFDocument} paper @param {{title: string, rows: string[][], note: string}} table @param {number} from */
function table(paper, { title, rows, note }, from) {
  paper.font('700').fontSize(9);
  put(paper, title, LEFT, from);
  let y = from + LEADING + 2;
  paper.font('400');
  for (const row of rows) {
    const width = (WIDTH - 120) / (row.length - 1);
    for (const [place, cell] of row.entries()) {
      const x = LEFT + (place === 0 ? 0 : 120 + (place - 1) * width);
      if (cell !== '') put(paper, cell.replace('ᵃ', '^a^'), x, y);
    }
    y += LEADING;
  }
  paper
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .stroke();
  paper.fontSize(8);
  put(paper, note, LEFT, y + 3);
  return y + 3 + LEADING;
}
