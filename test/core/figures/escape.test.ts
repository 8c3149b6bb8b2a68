import assert from 'node:assert/strict';
import { block, element, text } from '../../../src/core/figures/escape';
import { inkOn } from '../../../src/core/figures/figure-options';
import { textWidth, wrapText } from '../../../src/core/figures/pictures/text-width';
import { csv } from '../../../src/core/figures/tables/csv';
import { escapeMarkdown } from '../../../src/core/figures/tables/table-markdown';
import { assertWellFormed } from './markup';

describe('markup', () => {
  it('escapes text and attributes', () => {
    assert.equal(
      text(`<script>alert("1" & '2')</script>`),
      '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;',
    );
    assert.equal(element('td', { title: '" onclick="x' }, text('a')), '<td title="&quot; onclick=&quot;x">a</td>');
  });

  it('replaces what XML forbids, and keeps everything else', () => {
    assert.equal(text('a\u0000b\u001bc\ud800d\uffffe'), 'a\ufffdb\ufffdc\ufffdd\ufffde');
    assert.equal(text('Ångström 研究 👩‍⚕️\tx\n'), 'Ångström 研究 👩‍⚕️\tx\n');
  });

  it('leaves out attributes and children that are not there, and rounds numbers', () => {
    assert.equal(element('line', { x1: 1.23456, y1: undefined, x2: 2 }), '<line x1="1.23" x2="2"/>');
    assertWellFormed(block('g', {}, element('circle', { r: 1 }), undefined, element('text', {}, text('<'))));
  });
});

describe('comma-separated values', () => {
  it('quote what RFC 4180 quotes', () => {
    assert.equal(csv([['a,b', 'say "x"', 'two\nlines', 'plain', '']]), '"a,b","say ""x""","two\nlines",plain,\r\n');
  });

  it('never start a formula, and keep plain numbers as they are', () => {
    const formulas = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1'];
    for (const formula of formulas) assert.match(csv([[formula]]), /^"?'/, formula);
    assert.equal(csv([['-0.18', '+3', '-5']]), '-0.18,+3,-5\r\n');
  });

  it('never start a formula behind what nobody sees, in either width', () => {
    const unseen = [' ', '\u00a0', '\u200b', '\ufeff', '\u202e', '\u2060', '\u3164', '\u00ad', '\u0000', '\ufe0f'];
    for (const before of unseen)
      for (const sign of ['=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20', '\ufe62', '\ufe66'])
        assert.match(csv([[`${before}${sign}1+1`]]), /^"?'/, JSON.stringify(`${before}${sign}`));
    assert.equal(csv([[' plain', '\u200bword', '2 - 1', '−0.18']]), ' plain,\u200bword,2 - 1,−0.18\r\n');
  });

  it('have no control character in them', () => {
    assert.equal(csv([['a\u001b[31mb\u0007\u009b2J', 'a\tb']]), 'a\ufffd[31mb\ufffd\ufffd2J,a\tb\r\n');
  });
});

describe('Markdown', () => {
  it('shows text as it is', () => {
    assert.equal(
      escapeMarkdown('a|b *c* _d_ `e` [f](g) <h> & ~i~'),
      'a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) &lt;h&gt; &amp; \\~i\\~',
    );
    assert.equal(escapeMarkdown('one\n two'), 'one<br>two');
    assert.equal(escapeMarkdown('1. first'), '\\1. first');
    assert.equal(escapeMarkdown('https://a.example www.b.example'), 'https:\\/\\/a.example www\\.b.example');
  });
});

describe('the width of text', () => {
  it('grows with what is written and with the size', () => {
    assert.ok(textWidth('MMM', 13) > textWidth('iii', 13));
    assert.ok(textWidth('abc', 26) === 2 * textWidth('abc', 13));
    assert.ok(textWidth('研究', 13) > textWidth('ab', 13));
  });

  it('breaks text into lines that fit, and words that are too long', () => {
    for (const words of [
      'Bias due to deviations from intended interventions',
      'Donaudampfschifffahrtsgesellschaft',
      '研究グループ研究グループ',
    ]) {
      const lines = wrapText(words, 13, 100);
      assert.ok(
        lines.every((line) => textWidth(line, 13) <= 100),
        lines.join('|'),
      );
      assert.equal(lines.join('').replaceAll(' ', ''), words.replaceAll(' ', ''));
    }
    assert.deepEqual(wrapText('', 13, 100), []);
  });

  it('breaks no word for a rounding error: a column is as wide as its widest word', () => {
    for (const word of ['Compassionate', 'Turnover', 'Burnout', 'Sick', 'Institutional', 'Recruitment'])
      for (const edges of [8, 10, 96.3])
        assert.deepEqual(wrapText(word, 13 * 1.15, textWidth(word, 13) * 1.15 + edges - edges), [word]);
  });

  it('is written in ink that can be read on the colour', () => {
    assert.deepEqual(['#02C100', '#E2DF07', '#BF0000', '#ffffff', '#820000'].map(inkOn), [
      '#000',
      '#000',
      '#fff',
      '#000',
      '#fff',
    ]);
  });
});
