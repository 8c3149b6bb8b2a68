// A page in Chinese whose letters come with the reader: the font is only named, and which character a code means stands in a
// table that every reader has (ISO 32000-1, 9.7.5.2). pdfkit embeds what it writes with, so that this is written by hand.

const LINES = [
  '这是虚构的研究，从未进行过。',
  '六十名护士被随机分配到唱歌组或安静组。',
  '一年后有五十一人再次接受评估。',
];

/** Text as codes of UCS-2, as the encoding UniGB-UCS2-H reads them. @param {string} text */
function codes(text) {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

export function chinese() {
  const content = `BT /F 14 Tf 40 340 Td 24 TL ${LINES.map((line) => `<${codes(line)}> Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 360 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
