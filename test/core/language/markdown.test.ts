import assert from 'node:assert/strict';
import { bold, escaped, link, paragraphs } from '../../../src/core/language/markdown';

describe('Markdown of hovers', () => {
  const hostile: readonly [text: string, expected: string][] = [
    ['[run](command:workbench.action.quit)', '\\[run\\](command:workbench.action.quit)'],
    ['![p](https://example.org/p.png)', '\\!\\[p\\](https\\:\\/\\/example.org/p.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['see https://example.org or www.example.org', 'see https\\:\\/\\/example.org or www\\.example.org'],
    ['write to a@example.org', 'write to a\\@example.org'],
    ['# Heading\n\n- list', '\\# Heading - list'],
    ['- list', '\\- list'],
    ['1. list', '1\\. list'],
    ['1.2 is Y', '1.2 is Y'],
    ['`code` and **bold** and $(icon)', '\\`code\\` and \\*\\*bold\\*\\* and \\$(icon)'],
    ['p <0.001 & more', 'p \\<0.001 \\& more'],
    ['Bültmann’s “three”: 1.2 is Y (row 6).', 'Bültmann’s “three”: 1.2 is Y (row 6).'],
  ];
  for (const [text, expected] of hostile) it(text, () => assert.equal(escaped(text), expected));

  it('has no empty bold, which would show as asterisks', () => assert.equal(bold(' '), ''));
  it('keeps brackets in an address from ending the link', () =>
    assert.equal(link('RoB 2', 'https://example.org/a_(b)'), '[RoB 2](https://example.org/a_%28b%29)'));
  it('leaves out paragraphs without text', () => assert.equal(paragraphs(['a', undefined, '', 'b']), 'a\n\nb'));
});
