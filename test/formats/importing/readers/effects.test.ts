import assert from 'node:assert/strict';
import { importPlan } from '../../../../src/core/index';
import { readerFor } from '../../../../src/formats/importing/list';
import { text } from '../law-sources';
import { noTurns } from '../no-turns';

async function imported(content: string) {
  const { source } = text('effects', '', 'rest.csv', content);
  const reader = await readerFor(source, undefined);
  assert.equal(reader?.id, 'effects');
  const plan = importPlan((await reader?.read(source, noTurns)) as never, undefined, { beginReview: 'r' });
  const textOf = (id: string) =>
    plan.write
      .find(({ path }) => path.includes(id))
      ?.text.split('\n')
      .slice(1)
      .join('\n');
  return { plan, textOf };
}

describe('tables of metafor and meta', () => {
  it('gives effects with their variances as standard errors, and says what nobody can tell', async () => {
    const { plan, textOf } = await imported('study;yi;vi\nAlder 2001;-0,3;0,0625\nBirch 2004;0,12;NA\n');
    assert.equal(textOf('alder'), 'results:\n  - id: rest\n    outcome: rest\n    estimate: {value: -0.3, se: 0.25}\n');
    assert.equal(textOf('birch'), 'results:\n  - id: rest\n    outcome: rest\n    estimate: {value: 0.12}\n');
    assert.deepEqual(
      plan.losses.map(({ value, reason }) => [value, reason]),
      [['NA', 'It says that there is no value.']],
    );
    assert.deepEqual(
      plan.remarks.map(({ words }) => words.slice(0, 34)),
      [
        'Its numbers have decimal commas; t',
        'The table does not say which effec',
        'Effects of metafor and meta are lo',
      ],
    );
  });

  it('takes the standard error that is given, and lists a variance that says otherwise', async () => {
    const { plan, textOf } = await imported('slab,yi,vi,sei\nAlder 2001,-0.3,0.0625,0.25\nBirch 2004,0.1,0.09,0.4\n');
    assert.match(textOf('alder') ?? '', /se: 0\.25\}/);
    assert.match(textOf('birch') ?? '', /se: 0\.4\}/);
    assert.deepEqual(
      plan.losses.map(({ value }) => value),
      ['0.09'],
    );
  });

  it('gives counts, means and correlations, with an analysis over all', async () => {
    const counts = await imported('author,year,ai,bi,ci,di\nAlder,1948,4,119,11,128\n');
    assert.match(
      counts.textOf('alder-1948') ?? '',
      /- \{arm: intervention, analysed: 123, events: 4\}\n {6}- \{arm: comparator, analysed: 139, events: 11\}/,
    );
    const means = await imported('studlab,n.e,mean.e,sd.e,n.c,mean.c,sd.c\nAlder 1948,12,4.1,1.2,13,5.0,1.1\n');
    assert.match(means.textOf('alder-1948') ?? '', /analysed: 12, mean: 4\.1, sd: 1\.2\}[\s\S]*mean: 5\.0, sd: 1\.1\}/);
    const correlations = await imported('study,ri,ni\nAlder 2001,0.3,50\n');
    assert.match(correlations.textOf('alder') ?? '', /estimate: \{type: correlation, value: 0\.3, analysed: 50\}/);
    assert.match(
      correlations.plan.write[0]?.text ?? '',
      /meta_analysis:\n {2}- \{outcome: rest, metric: correlation\}/,
    );
  });
});
