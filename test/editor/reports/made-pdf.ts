/** PDFs as large as a test wants them, written byte by byte (ISO 32000-1, 7.5). */

export interface MadePdf {
  readonly pages: number;
  /** Headings, each leading to the page with its number. */
  readonly outline?: readonly string[];
  /** Bytes that nobody reads. */
  readonly padding?: number;
}

/** Each page says which one it is: “Fictional page 7 of 12.” */
export function madePdf({ pages, outline = [], padding = 0 }: MadePdf): Uint8Array {
  const firstPage = 4 + outline.length;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? '/Outlines 4 0 R' : ''} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${numbers(pages)
      .map((page) => `${pageNumber(page)} 0 R`)
      .join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...outlineObjects(),
    ...numbers(pages).flatMap((page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents ${pageNumber(page) + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      streamOf(`BT /F 14 Tf 40 340 Td (Fictional page ${page + 1} of ${pages}.) Tj ET`),
    ]),
  ];

  function pageNumber(page: number): number {
    return firstPage + (outline.length > 0 ? 1 : 0) + 2 * page;
  }

  function outlineObjects(): string[] {
    if (outline.length === 0) return [];
    const at = (place: number) => `${5 + place} 0 R`;
    return [
      `<< /Type /Outlines /First ${at(0)} /Last ${at(outline.length - 1)} /Count ${outline.length} >>`,
      ...outline.map((title, place) => {
        const before = place > 0 ? `/Prev ${at(place - 1)}` : '';
        const after = place < outline.length - 1 ? `/Next ${at(place + 1)}` : '';
        return `<< /Title (${title}) /Parent 4 0 R ${before} ${after} /Dest [${pageNumber(place)} 0 R /XYZ 0 400 null] >>`;
      }),
    ];
  }

  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, place) => {
    const offset = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const head = new TextEncoder().encode(`${text}${objects.length + 1} 0 obj\n<< /Length ${padding} >>\nstream\n`);
  const xref = `\nendstream\nendobj\nxref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n`;
  const start = head.length + padding + '\nendstream\nendobj\n'.length;
  const foot = new TextEncoder().encode(`${xref}${start}\n%%EOF\n`);
  const all = new Uint8Array(head.length + padding + foot.length);
  all.set(head);
  all.set(foot, head.length + padding);
  return all;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
