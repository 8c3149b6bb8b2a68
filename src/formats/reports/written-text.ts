/** Reports that are text: what people read of it, paragraph by paragraph. */
import { Parser } from 'htmlparser2';
import type { ReportText } from '../../core/index';
import { decodeReferences } from '../references/decode-references';

/** Paragraphs are parted by empty lines. */
export function readPlainText(bytes: Uint8Array): ReportText {
  return onePage(
    decodeReferences(bytes)
      .text.replace(/\r\n?/g, '\n')
      .split(/\n[ \t]*\n\s*/),
  );
}

/** As plain text, without the signs that only format: headings, emphasis, links (whose addresses are left out), tables. */
export function readMarkdown(bytes: Uint8Array): ReportText {
  const text = decodeReferences(bytes)
    .text.replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '');
  const bare = text
    .split('\n')
    .filter((line) => !isRule(line))
    .join('\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!?\[([^\][]*)\]\([^()\n]*\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6} |> ?|[-*+] |\d{1,3}[.)] |`{3,}.*$)/gm, '')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])|[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '$1')
    .replace(/[ \t]*\|[ \t]*/g, ' ');
  return onePage(bare.split(/\n[ \t]*\n\s*/));
}

/** A line across the page, or below the head of a table. */
function isRule(line: string): boolean {
  return line.includes('---') && /^[\s:|-]+$/.test(line);
}

/** Elements that stand in a line. All others begin a paragraph. */
const IN_LINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr|td|th)$/;

/** Elements whose text nobody sees. */
const UNSEEN =
  /^(?:script|style|template|noscript|head|title|svg|math|object|iframe|select|textarea|canvas|audio|video)$/;

/** The text that a browser would show. Nothing is run, loaded or followed. */
export function readHtml(bytes: Uint8Array): ReportText {
  const paragraphs: string[] = [];
  let [words, unseen] = ['', 0];
  const end = () => {
    if (words.trim() !== '') paragraphs.push(words);
    words = '';
  };
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.test(name)) unseen += 1;
      if (name === 'td' || name === 'th') words += ' ';
      else if (!IN_LINE.test(name)) end();
    },
    onclosetag(name) {
      if (UNSEEN.test(name)) unseen = Math.max(unseen - 1, 0);
      if (!IN_LINE.test(name)) end();
    },
    ontext(text) {
      if (unseen === 0) words += text;
    },
  });
  parser.write(decodeReferences(bytes).text);
  parser.end();
  end();
  return onePage(paragraphs);
}

function onePage(paragraphs: readonly string[]): ReportText {
  const starts: number[] = [];
  let text = '';
  for (const paragraph of paragraphs.map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== '')) {
    starts.push(text.length);
    text += `${paragraph}\n`;
  }
  return { pages: [{ number: 1, text, starts }] };
}
