/** ROBINS-I against its tables, written down by hand: every complete set of answers, in both versions. */
import assert from 'node:assert/strict';
import type { Domain } from '../../../src/core/knowledge/instrument';
import { foreignJudgement, judgementValue, preliminaryValue } from '../../../src/core/knowledge/instrument-words';
import { prepareJudge, type Suggestion } from '../../../src/core/knowledge/judge/judge';
import { robinsI } from '../../../src/core/knowledge/robins-i/robins-i';
import { arises, pickVariant } from '../../../src/core/knowledge/variant';
import type { AnswerSet } from './answer-sets';
import { checkEverySet, questionsOf } from './check-tables';
import { judgeDomain, judgeOverall } from './judging';
import { completeSetsOf, rowsOf } from './read-tables';
import { type CriteriaTable, VERSION_2, VERSION_2016 } from './robins-i-tables';

const STEPS = ['low', 'moderate', 'serious', 'critical'];

function domainOf(variant: string, id: string): Domain {
  const domain = robinsI.variants.find((each) => each.id === variant)?.domains.find((each) => each.id === id);
  assert(domain, `${variant} has no domain ${id}`);
  return domain;
}

/** `1.1 Y, 1.2 NI` as answers. */
const read = (text: string): AnswerSet =>
  Object.fromEntries(
    text
      .split(', ')
      .filter(Boolean)
      .map((each) => each.split(' ') as [string, string]),
  );

const suggest = (variant: string, id: string, answers: string): Suggestion =>
  judgeDomain(robinsI, domainOf(variant, id), read(answers));

describe('ROBINS-I version 2, every complete set of answers', () => {
  for (const table of VERSION_2) {
    it(`${table.about}: ${table.sets} sets`, () => {
      const domains = new Set(table.variants.map((variant) => domainOf(variant, table.domain)));
      const order = ['low', 'low except confounding', 'moderate', 'serious', 'critical'];
      for (const domain of domains) assert.equal(checkEverySet(robinsI, table, domain, order), table.sets);
    });
  }

  it('55,522 sets', () => {
    assert.equal(
      VERSION_2.reduce((sum, { sets }) => sum + sets, 0),
      55522,
    );
  });
});

describe('ROBINS-I 2016, every complete set of answers', () => {
  for (const table of VERSION_2016) {
    it(`${table.about}: ${table.sets} sets`, () => {
      const domains = new Set(table.variants.map((variant) => domainOf(variant, table.domain)));
      for (const domain of domains) assert.equal(checkCriteria(table, domain), table.sets);
    });
  }
});

/** Compares level, floor and what is left open; @returns the number of sets */
function checkCriteria(table: CriteriaTable, domain: Domain): number {
  const judge = prepareJudge(robinsI);
  const rows = rowsOf(table.table);
  let sets = 0;
  for (const answers of completeSetsOf(table)) {
    sets += 1;
    const at = JSON.stringify(answers);
    const [floor = '', level] = (rows.find(({ matches }) => matches(answers))?.judgement ?? '').split(', ');
    const found = judge.domain(domain, answers);
    assert.equal(found.judgement, level === 'open' ? null : level, at);
    assert.equal(found.floor, floor, at);
    const maySayNothing = Object.values(answers).includes('NI') && STEPS.indexOf(floor) < STEPS.indexOf('serious');
    const open = [...STEPS.slice(STEPS.indexOf(floor)), ...(maySayNothing ? ['no information'] : [])];
    assert.deepEqual(found.permitted, open, at);
    assert(found.complete && found.invalid.length === 0 && found.ignored.length === 0, at);
  }
  return sets;
}

describe('ROBINS-I, the hand-written tables', () => {
  it('have the questions of every domain, with the same answers', () => {
    for (const table of [...VERSION_2, ...VERSION_2016]) {
      for (const variant of table.variants) {
        const { ours, printed } = questionsOf(table, domainOf(variant, table.domain));
        assert.deepEqual(ours, printed, `${variant}, domain ${table.domain}`);
      }
    }
  });

  it('cover every domain of every form', () => {
    for (const { id, domains } of robinsI.variants) {
      const covered = [...VERSION_2, ...VERSION_2016].filter(({ variants }) => variants.includes(id));
      const judged = domains.filter(({ screening }) => !screening).map((domain) => domain.id);
      assert.deepEqual(covered.map(({ domain }) => domain).sort(), judged.sort(), id);
    }
  });

  it('35 or 36 questions with version 2; 30 or 32 of 34 with version 2016', () => {
    const count = (variant: string) =>
      robinsI.variants
        .find(({ id }) => id === variant)
        ?.domains.filter(({ screening }) => !screening)
        .flatMap(({ questions }) => questions).length;
    assert.deepEqual(['2-a', '2-b', '2016-assignment', '2016-adhering'].map(count), [35, 36, 30, 32]);
  });
});

describe('ROBINS-I, forms', () => {
  it('have their domains in the printed order', () => {
    const domains = robinsI.variants.map(({ id, domains }) => [id, domains.map(({ key }) => key).join(' ')]);
    const first = 'confounding selection classification deviations missing_data measurement reporting';
    const second = 'screening confounding classification selection missing_data measurement reporting';
    assert.deepEqual(domains, [
      ['2016-assignment', first],
      ['2016-adhering', first],
      ['2-a', second],
      ['2-b', second],
    ]);
  });

  it('follow version, effect of interest (2016) and C4 (version 2)', () => {
    const idFor = (facts: Record<string, string>) => pickVariant(robinsI, facts)?.id;
    assert.equal(idFor({ version: '2016', effect_of_interest: 'adhering' }), '2016-adhering');
    assert.equal(idFor({ version: '2', deviations_accounted_for: 'no' }), '2-a');
    assert.equal(idFor({ version: '2', deviations_accounted_for: 'yes', effect_of_interest: 'adhering' }), '2-b');
    assert.equal(idFor({ version: '3' }), undefined);
    const arising = (version: string) =>
      robinsI.preliminary.filter((item) => arises(robinsI, item, { version })).map(({ key }) => key);
    assert.deepEqual(arising('2016'), ['version', 'effect_of_interest']);
    assert.deepEqual(arising('2'), ['version', 'deviations_accounted_for']);
    assert(robinsI.preliminary.every(({ mustBeSaid }) => mustBeSaid));
  });

  it('say what they rest on', () => {
    for (const { id, status, domains, overall } of robinsI.variants) {
      const isDraft = id.startsWith('2-');
      assert.match(status, isDraft ? /^draft of 20 November 2025/ : /^published 2016.*no official algorithm/);
      assert.equal(overall.draft ?? false, isDraft);
      for (const domain of domains) {
        assert.equal(domain.draft ?? false, isDraft, domain.id);
        assert.deepEqual(
          Object.keys(domain.criteria ?? {}),
          isDraft ? [] : ['low', 'moderate', 'serious', 'critical', 'no information'],
        );
      }
    }
  });

  it('say how slips in the draft are read', () => {
    const caveatAt = (id: string) =>
      robinsI.variants
        .filter((variant) => variant.id === '2-a')
        .flatMap(({ domains }) => domains)
        .flatMap(({ questions }) => questions)
        .find((question) => question.id === id)?.caveat ?? '';
    assert.match(caveatAt('3.1'), /SY.*read as SN/);
    assert.match(caveatAt('4.4'), /4\.1, 4\.4 or 4\.4.*4\.1, 4\.2 or 4\.3/);
    assert.match(caveatAt('4.7'), /leaves N out/);
    assert.match(caveatAt('2.5'), /read here as a yes/);
  });

  it('offer the directions of their version and domain', () => {
    const directions = (variant: string, id: string) => domainOf(variant, id).directions?.join(', ');
    assert.equal(directions('2-a', '1'), 'upward, downward, unpredictable');
    assert.equal(
      directions('2-a', '2'),
      'favours intervention, favours comparator, towards null, away from null, unpredictable',
    );
    assert.equal(directions('2016-adhering', '1'), 'favours experimental, favours comparator, unpredictable');
    assert.equal(
      directions('2016-adhering', '7'),
      'favours experimental, favours comparator, towards null, away from null, unpredictable',
    );
    const overall = Object.fromEntries(robinsI.variants.map(({ id, overall }) => [id, overall.directions?.length]));
    assert.deepEqual(overall, { '2016-assignment': 5, '2016-adhering': 5, '2-a': 7, '2-b': 7 });
  });

  it('are drawn as robvis draws them', () => {
    // Symbol and palettes of the 2016 template; our level in between has its own.
    const drawn = robinsI.judgements.map(
      ({ value, symbol, colour }) => `${value} ${symbol} ${colour.standard} ${colour.colourBlind}`,
    );
    assert.deepEqual(
      drawn.filter((each) => !each.startsWith('low except')),
      [
        'low + #02C100 #fed98e',
        'moderate - #E2DF07 #fe9929',
        'serious x #BF0000 #d95f0e',
        'critical ! #820000 #993404',
        'no information ? #4EA1F7 #ffffff',
      ],
    );
  });
});

describe('ROBINS-I version 2, screening', () => {
  // answers | what follows
  const cases = `
    B1 N, B2 Y, B3 N   | critical
    B1 PN, B2 PY, B3 N | critical
    B1 Y, B3 PY        | critical
    B3 Y               | critical
    B1 N, B2 Y         | critical
    B1 Y, B3 N         | goes on
    B1 PN, B2 N, B3 PN | goes on
    B1 Y               | open
    B1 N, B3 N         | open`;
  for (const line of cases.trim().split('\n')) {
    const [answers = '', expected = ''] = line.split('|').map((cell) => cell.trim());
    it(`${answers}: ${expected}`, () => {
      const { judgement, complete, permitted } = suggest('2-a', 'B', answers);
      assert.equal(judgement, expected === 'critical' ? 'critical' : null);
      if (expected === 'goes on') assert(complete && permitted.length === 0);
      if (expected === 'open') assert(!complete && permitted.includes('critical'));
    });
  }

  it('does not ask B2 where confounding was addressed, and takes no NI', () => {
    assert.deepEqual(suggest('2-b', 'B', 'B1 Y, B3 N').unreached, ['B2']);
    assert.deepEqual(suggest('2-b', 'B', 'B1 NI').invalid, [{ question: 'B1', answer: 'NI' }]);
    assert.equal(
      suggest('2-b', 'B', 'B1 Y, B3 N').because,
      'Nothing here ends the assessment: go on with the domains.',
    );
  });

  it('ends the assessment', () => {
    const variant = robinsI.variants.find(({ id }) => id === '2-a');
    const { judgement, complete, because } = judgeOverall(robinsI, variant, { B: 'critical', 1: 'moderate' });
    assert.deepEqual({ judgement, complete }, { judgement: 'critical', complete: true });
    assert.match(because, /^Critical: decided before the domains .*draft\.$/);
  });
});

describe('ROBINS-I version 2, where the table has ended', () => {
  // variant | domain | answers | level
  const cases = `
    2-a | 1 | 1.1 Y, 1.2 SN, 1.3 N, 1.4 NA        | serious
    2-a | 1 | 1.1 WN, 1.2 NI, 1.3 NI, 1.4 NA      | serious
    2-a | 1 | 1.1 Y, 1.2 NA, 1.3 Y, 1.4 Y         | critical
    2-b | 1 | 1.1 Y, 1.2 WN, 1.3 SN, 1.5 NA       | serious
    2-b | 1 | 1.1 N, 1.4 Y, 1.5 NA                | critical
    2-a | 2 | 2.1 N, 2.2 N, 2.3 N, 2.4 SY, 2.5 NA | critical
    2-a | 5 | 5.1 Y, 5.2 NA, 5.3 NA               | serious
    2-a | 6 | 6.1 PY, 6.2 NA, 6.3 NA, 6.4 NA      | low`;
  for (const line of cases.trim().split('\n')) {
    const [variant = '', id = '', answers = '', level = ''] = line.split('|').map((cell) => cell.trim());
    it(`${variant}, domain ${id}, ${answers}: NA is accepted`, () => {
      const { judgement, complete, invalid, unanswered } = suggest(variant, id, answers);
      assert.deepEqual(
        { judgement, complete, invalid, unanswered },
        {
          judgement: level,
          complete: true,
          invalid: [],
          unanswered: [],
        },
      );
    });
    it(`${variant}, domain ${id}, ${answers}: a blank leaves the level fixed`, () => {
      const blank = answers.replace(/, [\d.]+ NA/g, '');
      assert.equal(suggest(variant, id, blank).judgement, level);
    });
  }

  it('NA is no answer where the table still needs one', () => {
    for (const [variant, id, answers] of [
      ['2-a', '1', '1.1 Y, 1.2 Y, 1.3 N, 1.4 NA'],
      ['2-a', '2', '2.1 Y, 2.4 N, 2.5 NA'],
      ['2-a', '5', '5.1 N, 5.2 NA'],
      ['2-a', '6', '6.1 N, 6.2 NA, 6.3 N, 6.4 N'],
      ['2-a', '4', '4.1 NA, 4.2 Y, 4.3 Y'],
    ] as const) {
      const { complete, invalid } = suggest(variant, id, answers);
      assert.equal(complete, false, answers);
      assert.equal(invalid.length, 1, answers);
    }
  });
});

describe('ROBINS-I, reasons', () => {
  it('of version 2 say that the table is a draft', () => {
    assert.equal(
      suggest('2-a', '5', '5.1 N, 5.2 Y, 5.3 WY').because,
      'Moderate: 5.1 is N, 5.2 is Y and 5.3 is WY (row 4 of the draft table for domain 5).',
    );
  });

  it('of version 2016 say what is ruled out, and that there is no algorithm', () => {
    assert.equal(
      suggest('2016-assignment', '1', '1.1 Y, 1.2 N, 1.4 N, 1.6 N').because,
      'Serious: 1.1 is Y, 1.2 is N and 1.4 is N (row 4 of the criteria for domain 1). The answers rule out Low and Moderate. The official tool has criteria here and no algorithm: weigh them.',
    );
    assert.equal(
      suggest('2016-assignment', '1', '1.1 Y, 1.2 N, 1.4 Y, 1.5 Y, 1.6 Y').because,
      'The published criteria leave this to you: Moderate, Serious or Critical (row 5 of the criteria for domain 1). The answers rule out Low. The official tool has criteria here and no algorithm: weigh them. The criteria do not mention 1.6.',
    );
    // Nothing is ruled out as long as nothing is answered.
    assert.doesNotMatch(suggest('2016-assignment', '1', '').because, /rule out/);
    assert.match(suggest('2016-assignment', '7', '7.1 N, 7.2 N, 7.3 N').because, /registered protocol or plan/);
    assert.match(suggest('2016-assignment', '5', '5.1 N, 5.2 N, 5.3 N, 5.4 Y, 5.5 N').because, /^Low: .*second of the/);
  });
});

describe('ROBINS-I 2016, NI at 1.2 or 1.3', () => {
  it('may be left undecided', () => {
    const { judgement, floor, complete, ignored } = suggest('2016-assignment', '1', '1.1 Y, 1.2 NI');
    assert.deepEqual(
      { judgement, floor, complete, ignored },
      {
        judgement: null,
        floor: 'moderate',
        complete: true,
        ignored: [],
      },
    );
  });

  it('may go on with the questions on confounding at the start, which then count', () => {
    for (const start of ['1.1 Y, 1.2 NI', '1.1 PY, 1.2 Y, 1.3 NI']) {
      const good = suggest('2016-assignment', '1', `${start}, 1.4 Y, 1.5 Y, 1.6 N`);
      assert.deepEqual([good.judgement, good.complete, good.ignored], ['moderate', true, []]);
      const bad = suggest('2016-assignment', '1', `${start}, 1.4 N`);
      assert.deepEqual([bad.judgement, bad.floor, bad.complete, bad.ignored], ['serious', 'serious', true, []]);
      assert.deepEqual(suggest('2016-assignment', '1', `${start}, 1.4 Y`).unanswered, ['1.5']);
    }
    assert.deepEqual(suggest('2016-assignment', '1', '1.1 Y, 1.2 Y, 1.3 Y, 1.4 N, 1.7 N').ignored, ['1.4']);
  });
});

describe('ROBINS-I, overall judgement', () => {
  const LETTERS: Record<string, string> = {
    L: 'low',
    l: 'low except confounding',
    M: 'moderate',
    S: 'serious',
    C: 'critical',
    N: 'no information',
  };

  function overall(variant: string, letters: string) {
    const form = robinsI.variants.find(({ id }) => id === variant);
    const ids = form?.domains.filter(({ screening }) => !screening).map(({ id }) => id) ?? [];
    assert.equal(letters.length, ids.length);
    return judgeOverall(
      robinsI,
      form,
      Object.fromEntries(ids.map((id, position) => [id, LETTERS[letters[position] ?? '-']])),
    );
  }

  // variant | domains | judgement | permitted
  const cases = `
    2016-assignment | LLLLLLL | low                    | low
    2016-assignment | LLLMLLL | moderate               | moderate
    2016-assignment | MLLMLLL | moderate               | moderate, serious
    2016-adhering   | MLLSLLL | serious                | serious
    2016-assignment | MLLSLLS | serious                | serious, critical
    2016-assignment | MLLSLLC | critical               | critical
    2016-assignment | LNLLLLL | no information         | low, no information
    2016-assignment | MNLLLLL | no information         | moderate, no information
    2016-assignment | NNNNNNN | no information         | no information
    2016-assignment | SNLLLLL | serious                | serious
    2016-assignment | CNSLLLL | critical               | critical
    2016-assignment | C------ | critical               | critical
    2016-assignment | LLLLLL- | open                   | low, moderate, no information, serious, critical
    2-a             | lLLLLL  | low except confounding | low except confounding
    2-a             | lLMLLL  | moderate               | moderate
    2-b             | MLMLLL  | moderate               | moderate, serious
    2-b             | lLSLLL  | serious                | serious
    2-a             | SLSLLL  | serious                | serious, critical
    2-a             | lLLLLC  | critical               | critical
    2-a             | -LLLLL  | open                   | low except confounding, moderate, serious, critical`;
  for (const line of cases.trim().split('\n')) {
    const [variant = '', letters = '', judgement = '', permitted = ''] = line.split('|').map((cell) => cell.trim());
    it(`${variant} ${letters}: ${judgement}`, () => {
      const suggestion = overall(variant, letters);
      assert.equal(suggestion.judgement ?? 'open', judgement);
      assert.equal(suggestion.permitted.join(', '), permitted);
    });
  }

  it('takes no plain low in domain 1 of version 2, and no other low elsewhere', () => {
    assert.deepEqual(overall('2-a', 'LLLLLL').invalid, [{ domain: '1', judgement: 'low' }]);
    assert.deepEqual(overall('2-a', 'lLlLLL').invalid, [{ domain: '3', judgement: 'low except confounding' }]);
    assert.deepEqual(overall('2-a', 'lLNLLL').invalid, [{ domain: '3', judgement: 'no information' }]);
    assert.deepEqual(overall('2016-adhering', 'lLLLLLL').invalid, [
      { domain: '1', judgement: 'low except confounding' },
    ]);
  });
});

describe('ROBINS-I, words', () => {
  it('of judgements: any case, official wording', () => {
    for (const [text, value] of [
      ['Low risk of bias', 'low'],
      ['LOW', 'low'],
      ['Low risk of bias (except for concerns about uncontrolled confounding)', 'low except confounding'],
      ['Low risk of bias except for concerns about uncontrolled confounding', 'low except confounding'],
      ['low_except_confounding', 'low except confounding'],
      ['Moderate risk of bias', 'moderate'],
      ['serious risk', 'serious'],
      ['Critical risk of bias.', 'critical'],
      ['No information', 'no information'],
      ['NI', 'no information'],
      ['high', undefined],
      ['some concerns', undefined],
    ] as const) {
      assert.equal(judgementValue(robinsI, text), value, text);
    }
  });

  it('of other scales are explained', () => {
    assert.match(
      foreignJudgement(robinsI, 'High') ?? '',
      /^“High” is not a judgement of ROBINS-I\..*serious.*critical/,
    );
    assert.match(foreignJudgement(robinsI, 'some_concerns') ?? '', /RoB 2.*moderate/);
    assert.match(foreignJudgement(robinsI, 'medium') ?? '', /moderate/);
    assert.match(foreignJudgement(robinsI, 'Unclear risk of bias') ?? '', /first Cochrane tool.*Answer the questions/);
  });

  it('of version, effect and variant', () => {
    for (const [item, text, value] of [
      ['version', '2016', '2016'],
      ['version', 'V2', '2'],
      ['version', '2017', undefined],
      ['effect_of_interest', 'Assignment to intervention', 'assignment'],
      ['effect_of_interest', 'starting and adhering', 'adhering'],
      ['effect_of_interest', 'Starting and adhering to intervention', 'adhering'],
      ['deviations_accounted_for', 'A', 'no'],
      ['deviations_accounted_for', 'variant b', 'yes'],
      ['deviations_accounted_for', 'per-protocol effect', 'yes'],
    ] as const) {
      assert.equal(preliminaryValue(robinsI, item, text), value, `${item}: ${text}`);
    }
  });
});
