// PDFs that are odd or bad, each in one way.

import { bytesOf, embed, linesOf, newPaper, PAGE, put } from './paper.mjs';

const WORDS =
  'Fictional: no such study was done. Sixty people were randomised to singing or to silence, and fifty-one of them were seen again after one year.';

/** A page of text. @param {PDFKit.PDFDocument} paper @param {string} [text] */
function onePage(paper, text = WORDS) {
  paper.addPage().fontSize(11);
  for (const [at, line] of linesOf(paper, text, PAGE.width - 80).entries()) put(paper, line, 40, 60 + at * 16);
  return paper;
}

/** The first bytes of a PDF, and then what is no PDF. */
export async function broken() {
  const whole = await bytesOf(onePage(newPaper()));
  return Buffer.concat([whole.subarray(0, 200), Buffer.from('This download was interrupted.\n'.repeat(20))]);
}

/** Opens with the password “fictional” only. */
export function encrypted() {
  return bytesOf(onePage(newPaper({ userPassword: 'fictional', ownerPassword: 'also fictional', pdfVersion: '1.7' })));
}

/** Opens without a password; only printing and copying are kept for its owner, as publishers do it. */
export function restricted() {
  return bytesOf(onePage(newPaper({ ownerPassword: 'fictional', permissions: {}, pdfVersion: '1.7' })));
}

/** A page in Hebrew. */
export function rightToLeft() {
  const paper = newPaper().registerFont('hebrew', 'node_modules/@fontsource/arimo/files/arimo-hebrew-400-normal.woff2');
  paper.addPage().font('hebrew').fontSize(13);
  const lines = [
    'מחקר זה הוא בדוי ולא נערך מעולם',
    'שישים אנשים הוגרלו לשירה או לשתיקה',
    'חמישים מהם נבדקו שוב לאחר שנה',
  ];
  for (const [at, line] of lines.entries()) {
    // The library writes the letters of a word from right to left, and the words of a line from left to right.
    const words = line.split(' ').reverse().join(' ');
    const width = paper.widthOfString(words);
    paper.text(words, PAGE.width - 40 - width, 60 + at * 20, { lineBreak: false });
  }
  return bytesOf(paper);
}

/** Ligatures, as letters of their own and as the font joins them, and soft hyphens. */
export async function ligatures() {
  const lines = [
    'Fictional. The ﬁrst ﬂoor of the ofﬁce was eﬃcient and suﬀiciently quiet.',
    'Effects on coffee, fifty-five offers and conflicts were not significant.',
    'Partici\u00adpants were random\u00adised by an inde\u00ad',
    'pendent stat\u00adistician who sat in another build\u00ad',
    'ing.',
  ];
  const paper = newPaper();
  await embed(paper, 'dejavu', 'dejavu-sans/files/dejavu-sans-latin-400-normal.woff2', lines.join(''));
  paper.addPage().font('dejavu').fontSize(11);
  for (const [at, line] of lines.entries()) put(paper, line, 40, 60 + at * 18);
  return bytesOf(paper);
}

/** Two columns whose lines are written across, as some word processors do: the first of the left, the first of the right. */
export function wrongOrder() {
  const paper = newPaper();
  paper.addPage().fontSize(10);
  const columns = [
    'Fictional. The left column tells of people who were randomised to gardening, how often they came to the garden in spring, and what they grew there until the autumn of the second year.',
    'The right column tells of people who were randomised to waiting, how they were telephoned every month, and that ninety-one percent of them were reached at the end of the second year.',
  ].map((text) => linesOf(paper, text, 150));
  for (let at = 0; at < Math.max(...columns.map((lines) => lines.length)); at++)
    for (const [place, lines] of columns.entries())
      if (lines[at]) put(paper, lines[at] ?? '', 40 + place * 180, 60 + at * 14);
  return bytesOf(paper);
}

/** A script that runs at opening, one behind a name, an attachment, and links and a form that lead outside. */
export function withScripts() {
  const paper = onePage(newPaper());
  paper.link(40, 60, 200, 16, 'https://example.org/collect');
  paper.link(40, 80, 200, 16, 'file:///etc/hostname');
  // Text in a PDF is a String object to pdfkit; a plain string is a name.
  const words = Object('app.alert("run"); app.launchURL("https://example.org/run");');
  const script = paper.ref({ S: 'JavaScript', JS: words });
  script.end();
  paper._root.data.OpenAction = script;
  paper.addNamedJavaScript('atOpening', 'app.alert("run");');
  paper.file(Buffer.from('An attachment that nobody opens.'), {
    name: 'attachment.txt',
    creationDate: new Date(0),
    modifiedDate: new Date(0),
  });
  return bytesOf(paper);
}
