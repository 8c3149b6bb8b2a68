import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';

/** Colours are told by VS Code's own grammar for YAML and its own themes: this suite reads them from the VS Code it runs in. */

const project = join(__dirname, '..', '..', '..');

const FIXTURE = `study: practice-trial   # q1.1: Y
extractor: LM
consensus: {by: [LM, CB], how: discussion}
interventions:
  - practice-training  # the course
  - other-training
arms: [{id: training, participants: 40}, {id: usual-care, participants: not reported}]
results:
  - id: burnout-6m
    outcome: empathy-based stress
    comparison: [training,
      usual-care]
    igloo:
      - individual

      - overarching context
    socioecological: [interpersonal, "x, y"]
    note: |
      q1.1: Y
      judgement: low
    narrative: not reported in the paper
    authors_conclude: "judgement: low"
    support: {report: main, page: 4}
    effect_direction: no difference
rob2:
  - result: burnout-6m
    randomisation:
      q1a.1: PY
      q1a.2: Yes
      judgement: some concerns  # both
      support: Judgement by two people
    deviations: {q2.1: N, judgement: high}
theory:
  - unclear
country: unclear
`;

/** Each text, in the order of the fixture, with the last of its scopes. What lies between is not looked at. */
const EXPECTED: readonly (readonly [text: string, scope: string])[] = [
  ['study', 'keyword.control.record.extraction'],
  ['practice-trial', 'entity.name.type.id.extraction'],
  [' q1.1: Y', 'comment.line.number-sign.yaml'],
  ['extractor', 'keyword.control.record.extraction'],
  ['LM', 'entity.name.type.initials.extraction'],
  ['consensus', 'keyword.control.record.extraction'],
  ['by', 'entity.name.tag.yaml'],
  ['LM', 'entity.name.type.name.extraction'],
  ['CB', 'entity.name.type.name.extraction'],
  ['discussion', 'string.unquoted.plain.in.yaml'],
  ['interventions', 'keyword.control.section.extraction'],
  ['-', 'punctuation.definition.block.sequence.item.yaml'],
  ['practice-training', 'entity.name.type.name.extraction'],
  ['# the course', 'comment.line.number-sign.yaml'],
  ['other-training', 'entity.name.type.name.extraction'],
  ['arms', 'keyword.control.section.extraction'],
  ['training', 'entity.name.type.id.extraction'],
  ['40', 'constant.numeric.integer.decimal.yaml'],
  ['not reported', 'markup.italic.missing.extraction'],
  ['results', 'keyword.control.section.extraction'],
  ['id', 'entity.name.tag.yaml'],
  ['burnout-6m', 'entity.name.type.id.extraction'],
  ['empathy-based stress', 'entity.name.type.name.extraction'],
  ['training', 'entity.name.type.name.extraction'],
  ['usual-care', 'entity.name.type.name.extraction'],
  ['igloo', 'entity.name.tag.yaml'],
  ['individual', 'variable.other.enummember.level.extraction'],
  ['overarching context', 'variable.other.enummember.level.extraction'],
  ['socioecological', 'entity.name.tag.yaml'],
  ['interpersonal', 'variable.other.enummember.level.extraction'],
  ['"x, y"', 'string.quoted.double.yaml'],
  ['q1.1: Y', 'string.unquoted.block.yaml'],
  ['judgement: low', 'string.unquoted.block.yaml'],
  ['not reported in the paper', 'string.unquoted.plain.out.yaml'],
  ['judgement: low', 'string.quoted.double.yaml'],
  ['main', 'entity.name.type.id.extraction'],
  ['no difference', 'string.unquoted.plain.out.yaml'],
  ['rob2', 'keyword.control.section.extraction'],
  ['result', 'entity.name.tag.yaml'],
  ['burnout-6m', 'entity.name.type.id.extraction'],
  ['q1a.1', 'entity.name.function.question.extraction'],
  ['PY', 'variable.other.enummember.answer.extraction'],
  ['q1a.2', 'entity.name.function.question.extraction'],
  ['Yes', 'string.unquoted.plain.out.yaml'],
  ['judgement', 'entity.name.tag.yaml'],
  ['some concerns', 'variable.other.enummember.judgement.extraction'],
  [' both', 'comment.line.number-sign.yaml'],
  ['Judgement by two people', 'string.unquoted.plain.out.yaml'],
  ['q2.1', 'entity.name.function.question.extraction'],
  ['N', 'variable.other.enummember.answer.extraction'],
  ['high', 'variable.other.enummember.judgement.extraction'],
  ['theory', 'keyword.control.section.extraction'],
  ['unclear', 'string.unquoted.plain.out.yaml'],
  ['unclear', 'markup.italic.missing.extraction'],
];

describe('the grammar', () => {
  let registry: Registry;
  let grammar: IGrammar;

  before(async () => {
    registry = await openRegistry();
    const loaded = await registry.loadGrammar('source.extraction');
    assert.ok(loaded);
    grammar = loaded;
  });

  it('tells apart what people look for', () => {
    const tokens = tokensOf(grammar, FIXTURE);
    let at = 0;
    for (const [text, scope] of EXPECTED) {
      const found = tokens.findIndex((token, index) => index >= at && token.text === text);
      assert.ok(found >= 0, `“${text}” is one piece, after “${tokens[at - 1]?.text}”`);
      assert.equal(tokens[found]?.scope, scope, `“${text}”`);
      at = found + 1;
    }
  });

  it('leaves nothing that YAML can read marked as wrong', () =>
    assert.deepEqual(
      tokensOf(grammar, FIXTURE).filter(({ scope }) => scope.startsWith('invalid')),
      [],
    ));

  const themes = ['light_modern', 'dark_modern', 'light_plus', 'dark_plus', 'hc_light', 'hc_black'];
  for (const theme of themes) {
    it(`shows them apart in the theme ${theme}`, () => {
      registry.setTheme({ settings: themeRules(theme) });
      const look = (line: string, text: string) => lookOf(grammar, registry, line, text);
      const usual = [look('  aim: text', 'aim'), look('  aim: text', 'text')];
      const special: Readonly<Record<string, string>> = {
        section: look('rob2:', 'rob2'),
        question: look('  q1.1: Y', 'q1.1'),
        answer: look('  q1.1: Y', 'Y'),
        judgement: look('  judgement: low', 'low'),
        level: look('  igloo: leader', 'leader'),
        name: look('  result: burnout-6m', 'burnout-6m'),
        missing: look('  aim: unclear', 'unclear'),
      };
      for (const [what, shown] of Object.entries(special)) assert.ok(!usual.includes(shown), `${what}: ${shown}`);
      assert.equal(
        new Set(['section', 'question', 'answer', 'judgement', 'name'].map((what) => special[what])).size,
        5,
      );
    });
  }
});

async function openRegistry(): Promise<Registry> {
  const wasm = readFileSync(join(project, 'node_modules', 'vscode-oniguruma', 'release', 'onig.wasm'));
  await loadWASM(wasm);
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const path = grammarPath(scope);
      return path === undefined ? null : parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
  });
}

/** Ours from the project; YAML's from the VS Code around us. */
function grammarPath(scope: string): string | undefined {
  if (scope === 'source.extraction') return join(project, 'syntaxes', 'extraction.tmLanguage.json');
  const yaml = vscode.extensions.getExtension('vscode.yaml');
  const grammars = (yaml?.packageJSON.contributes.grammars ?? []) as { scopeName: string; path: string }[];
  const found = grammars.find(({ scopeName }) => scopeName === scope);
  return yaml && found && join(yaml.extensionPath, found.path);
}

interface Token {
  readonly text: string;
  readonly scope: string;
}

function tokensOf(grammar: IGrammar, text: string): Token[] {
  let state: StateStack = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scope: scopes.at(-1) ?? '',
    }));
  });
}

interface ThemeRule {
  readonly scope?: string | string[];
  readonly settings: { readonly foreground?: string; readonly fontStyle?: string };
}

/** The rules of one of VS Code's own themes, those of the themes that it builds on first. */
function themeRules(name: string): ThemeRule[] {
  const folder = vscode.extensions.getExtension('vscode.theme-defaults')?.extensionPath;
  assert.ok(folder, 'VS Code has its own themes');
  const text = readFileSync(join(folder, 'themes', `${name}.json`), 'utf8');
  const json = text.replace(/^\s*\/\/.*$/gm, '').replace(/,(\s*[}\]])/g, '$1');
  const theme = JSON.parse(json) as { include?: string; tokenColors?: ThemeRule[] };
  const below = theme.include ? themeRules(theme.include.replace(/^\.\/|\.json$/g, '')) : [];
  return [...below, ...(theme.tokenColors ?? [])];
}

/** Colour and style of a piece of a line, as one text. */
function lookOf(grammar: IGrammar, registry: Registry, line: string, text: string): string {
  const { tokens } = grammar.tokenizeLine2(line, INITIAL);
  const start = line.lastIndexOf(text);
  let metadata = 0;
  for (let index = 0; index < tokens.length; index += 2) {
    if ((tokens[index] ?? 0) <= start) metadata = tokens[index + 1] ?? 0;
  }
  // The layout is part of the library's interface: four bits of style from bit 11 on, nine of foreground from bit 15 on.
  return `${registry.getColorMap()[(metadata >>> 15) & 0x1ff]} style ${(metadata >>> 11) & 0xf}`;
}
