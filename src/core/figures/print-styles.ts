/**
 * The style sheet of an exported HTML page: for printing, and for copying into a word processor. On paper, heads of tables
 * stand on every page, rows and pictures are not torn, and wide tables lie across.
 */
export const PRINT_STYLES = `
body { margin: 2rem auto; max-width: 90rem; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.4rem; line-height: 1.25; }
h1, p, dl { max-width: 60rem; }
table { border-collapse: collapse; font-size: 0.9em; min-width: min(60rem, 100%); border-top: 1.5px solid; border-bottom: 1.5px solid; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem; }
thead th { vertical-align: bottom; border-bottom: 1px solid; }
thead .medium { min-width: 7em; }
thead .wide { min-width: 15em; }
@media print { thead .medium { min-width: 0; } thead .wide { min-width: 9em; } }
thead .group { border-bottom: 1px solid #bbb; text-align: center; }
tbody th, tbody td { border-top: 1px solid #ddd; }
tbody th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.line { display: block; }
.is-not-extracted, .is-not-reported, .is-unclear, .is-not-applicable, .is-not-agreed { font-style: italic; color: #555; }
figure { margin: 0 0 2rem; }
.notes { font-size: 0.85em; color: #444; }
.question div { display: flex; gap: 1rem; }
.question dt { flex: 0 0 9rem; font-weight: 600; }
.question dd, .count-parts dd { margin: 0; }
.counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 2rem; }
.count-number { font-size: 1.8rem; font-weight: 600; margin-right: 0.4rem; }
.count-parts div { display: flex; justify-content: space-between; gap: 1rem; }
.count-by { margin: 0.5rem 0 0; font-size: 0.85em; color: #444; }
.count-parts { margin: 0; }
.count-note { margin: 0; }
.progress { white-space: nowrap; }
.glyph { margin-right: 0.35rem; }
.figure-picture > figcaption { font-weight: 600; padding-bottom: 0.5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
svg { max-width: 100%; height: auto; }
@page { size: A4; margin: 15mm; @bottom-center { content: counter(page); font: 8pt system-ui, sans-serif; } }
@page across { size: A4 landscape; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  h1, h2, h3, h4, caption, figcaption { break-after: avoid; }
  table { font-size: 8.5pt; }
  th, td { padding: 0.25rem 0.4rem; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tr, .figure-picture { break-inside: avoid; }
  .figure-picture svg { max-height: 245mm; }
  .figure-table:has(tr > :nth-child(9)), :is(h2, h3):has(+ .figure-table tr > :nth-child(9)) { page: across; }
  .figure-table:has(tr > :nth-child(13)) table { font-size: 7pt; }
  .figure-table:has(tr > :nth-child(13)) :is(th, td) { padding: 0.2rem; }
}
`.trim();
