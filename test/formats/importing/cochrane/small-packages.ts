/** Small made-up packages of Cochrane reviews, each for one thing that they may say. */
import type { Source } from '../../../../src/formats/importing/source';
import { packed } from './made-up-package';

const HEADS =
  'Analysis group,Analysis number,Analysis name,Subgroup,Study,GIV Mean,GIV SE,Experimental cases,Experimental N,Control cases,Control N,Mean,CI start,CI end,Weight,Footnotes';
const SETTINGS =
  'Analysis group,Analysis number,Analysis name,Analysis group name,Data source,Outcome,Experimental intervention,Control intervention,Statistical method,Effect measure,Analysis model,Heterogeneity estimator,CI method,CI/PI level,Mean,CI start,CI end,Unknown column';

/** The studies as JSON with RoB 2, tables of arms and results that say the same, and an analysis of study data. */
export const rob2Package: Source = packed(
  {
    'CD111111-study-data/CD111111-study-data.json': JSON.stringify({
      $schema: 'https://example.org/schema/v1/studies.schema.json',
      'risk-of-bias-method': 'RISK_OF_BIAS_2',
      'review-level-concepts': {
        outcomes: [{ name: 'Sleep at 6 weeks' }],
        'risk-of-bias-domains': [{ name: 'Bias arising from the randomization process', 'study-level': true }],
      },
      studies: [
        {
          name: 'Ash 2019',
          year: '2019',
          'data-source': 'PUBLISHED_DATA_ONLY',
          identifiers: [{ name: 'ISRCTN', value: 'ISRCTN01234567' }],
          references: [
            {
              'reference-type': 'OTHER',
              primary: false,
              authors: 'Ash M',
              title: 'A poster about sleep',
              source: 'Made-up Congress',
              'publication-date': '2018 May',
            },
            {
              'reference-type': 'JOURNAL_ARTICLE',
              primary: true,
              authors: 'Ash M, O’Moe LA',
              title: 'Sleep &amp; rest: a <i>cluster</i> trial',
              source: 'Journal of Made-up Trials',
              'publication-date': '2019',
              volume: '12',
              issue: '3',
              pages: '11-19',
              identifiers: [
                { name: 'DOI', value: '10.1000/ash' },
                { name: 'PUBMED', value: '12345678' },
                { name: 'CRS', value: '999' },
              ],
            },
          ],
          characteristics: [
            { name: 'Methods', value: '<p>Cluster-randomised trial</p>' },
            { name: 'Participants', value: '<p>Ward nurses (n &gt; 80)</p>' },
          ],
          covariates: [{ name: 'Setting', value: 'Hospital' }],
          arms: [
            { name: 'Training', description: 'Two days', intervention: 'Sleep training' },
            { name: 'Usual care', intervention: 'No training' },
          ],
          results: [
            {
              outcome: 'Sleep at 6 weeks',
              'data-type': 'ARM_LEVEL',
              arm: 'Training',
              'sample-size': 40,
              mean: 20.5,
              sd: 4,
              'risk-of-bias': [
                {
                  domain: 'Bias due to missing outcome data',
                  judgement: 'UNCLEAR_RISK',
                  'support-for-judgement': '<p>Few left.</p>',
                },
                { domain: 'Overall bias', judgement: 'UNCLEAR_RISK' },
              ],
            },
            {
              outcome: 'Sleep at 6 weeks',
              'data-type': 'ARM_LEVEL',
              arm: 'Usual care',
              'sample-size': 42,
              mean: 18,
              sd: 4.5,
            },
          ],
          'risk-of-bias': [
            {
              domain: 'Bias arising from the randomization process',
              judgement: 'LOW_RISK',
              'support-for-judgement': '<p>By computer.</p>',
            },
          ],
        },
        {
          name: 'Birch 2020',
          year: '2020',
          results: [],
          characteristics: [{ name: 'Methods', value: 'Before-and-after study' }],
        },
      ],
    }),
    'CD111111-study-data/CD111111-study-arms.csv':
      'Study,Arm,Description,Intervention\nAsh 2019,Training,Two days,Sleep training\nAsh 2019,Usual care,#N/A,Nothing\n',
    'CD111111-study-data/CD111111-study-results.csv':
      'Study,Outcome,Data type,Effect measure,Arm,Reference arm,Sample size,Mean,SD,SE,CI level,CI start,CI end,Exp mean,Exp CI start,Exp CI end,P value\n' +
      'Ash 2019,Sleep at 6 weeks,Arm level,,Training,,40,20.5,4,,,,,,,,\n' +
      'Birch 2020,Sick leave,Contrast level,Risk Ratio,Training,Usual care,,-0.2231435513142097,0,0.1,0.95,-0.41914,-0.02715,0.8,0.6576,0.9732,0.026\n',
    'CD111111-analysis-data/CD111111-data-rows.csv': `Analysis group,Analysis number,Analysis name,Subgroup,Study,Experimental mean,Experimental SD,Experimental N,Control mean,Control SD,Control N,Mean,CI start,CI end,Bias arising from the randomization process\n1,1,Sleep at 6 weeks,,Ash 2019,20.5,4,40,18,4.5,42,2.5,0.66,4.34,Low risk\n`,
    'CD111111-analysis-data/CD111111-overall-estimates-and-settings.csv': `${SETTINGS}\n1,1,Sleep,Training or not,Study data,Sleep at 6 weeks,Sleep training,No training,IV,Mean Difference,Random effect,REML,HKSJ,0.95,2.5,0.66,4.34,?\n`,
  },
  'CD111111-SUP-02-dataPackage.zip',
);

/** Only the tables of analyses, with names and numbers as they should not be. */
export const dirtyPackage: Source = packed({
  'CD222222-analysis-data/CD222222-data-rows.csv': `${HEADS}\n1,1,"Death &amp; <i>harm</i>",Short term,Rossi 2011,,,3,40,5,41,0.615,0.157,2.406,50,"<p>As randomised<br/>n <sd unclear</p>"\n1,1,"Death &amp; <i>harm</i>",Long term,Rossi 2011,,,6,40,9,41,0.683,0.267,1.747,50,\n1,1,"Death &amp; <i>harm</i>",Long term,rossi 2011 ,,,0,20,0,20,,,,,\n1,2,Prevalence,,Nilsson 2001,0.2,0.05,,,,,0.2,0.1,0.3,,\n1,3,Hazard,,Nilsson 2001,-0.5,0.25,,,,,,,,,\n`,
  'CD222222-analysis-data/CD222222-overall-estimates-and-settings.csv': `${SETTINGS}\n1,1,"Death &amp; <i>harm</i>",A versus B,Custom input,,,,MH,Risk Ratio,Fixed effect,,Wald,95%,0.66,0.3,1.45,7\n1,2,Prevalence,A versus B,Custom input,,,,IV,Prevalence,Fixed effect,,Wald,95%,0.2,0.1,0.3,\n1,3,Hazard,A versus B,Custom input,,,,IV,Hazard Ratio,Fixed effect,,Wald,95%,#N/A,#N/A,#N/A,\n`,
  'CD222222-study-data/notes.txt': 'nothing',
});

/** The JSON alone, with results nested as RevMan's own schema has them. */
export const nestedPackage: Source = packed({
  'CD333333-study-data/CD333333-study-data.json': JSON.stringify({
    $schema: 'https://example.org/schema/v1/studies.schema.json',
    'risk-of-bias-method': 'RISK_OF_BIAS_1',
    studies: [
      {
        name: 'Cedar 2018',
        year: '2018',
        arms: [{ name: 'Training' }, { name: 'Usual care' }],
        results: [
          {
            outcome: 'Falls at 6 months',
            'arm-level-result': {
              'dichotomous-data-rows': [
                { arm: 'Training', cases: 4, 'sample-size': 51 },
                { arm: 'Usual care', cases: 9, 'sample-size': 49 },
              ],
              footnote: '<p>As randomised</p>',
            },
          },
          {
            outcome: 'Sleep at 6 months',
            'arm-level-result': {
              'continuous-data-rows': [
                { arm: 'Training', mean: 20.5, sd: 4, 'sample-size': 40 },
                { arm: 'Usual care', 'raw-data': { mean: 18, se: 0.7, 'sample-size': 42 } },
              ],
            },
          },
          {
            outcome: 'Sick leave',
            'contrast-level-results': [
              {
                'effect-measure': 'LOG_RR',
                'reference-arm': 'Usual care',
                'contrast-data-rows': [
                  {
                    arm: 'Training',
                    'raw-data': { 'exp-mean': 0.8, 'exp-ci-start': 0.6576, 'exp-ci-end': 0.9732, 'ci-level': 0.95 },
                  },
                ],
                covariance: { value: 0.01, method: 'APPROXIMATION' },
              },
            ],
          },
        ],
      },
    ],
  }),
});

/** RoB 1 with several headings of one domain, as teams write them. */
export const headingsPackage: Source = packed({
  'CD444444-study-data/CD444444-risk-of-bias.csv': biasTable({
    'Allocation concealment (selection bias)': 'Low risk',
    'Allocation concealment: All outcomes': 'High risk',
    'Blinding of outcome assessment (detection bias): objective outcomes': 'Low risk',
    'Blinding of outcome assessment (detection bias): subjective outcomes': 'High risk',
    'Incomplete outcome data (attrition bias) - short term': 'Low risk',
    'Incomplete outcome data (attrition bias) - long term': 'Unclear risk',
    'Other bias': 'Unclear risk',
    'Other bias (funding)': 'High risk',
    'Fidelity (trained)': 'Low risk',
    'Fidelity (measured)': 'High risk',
  }),
});

/** RoB 2 with a domain twice, and one that the tool does not have. */
export const rob2HeadingsPackage: Source = packed({
  'CD555555-study-data/CD555555-risk-of-bias.csv': biasTable({
    'Bias in measurement of the outcome': 'Some concerns',
    'Bias in measurement of the outcome: pain': 'High risk',
    'Bias of the wards': 'Low risk',
  }),
});

/** One study, each domain with a judgement and a support of its own. */
function biasTable(judged: Readonly<Record<string, string>>): string {
  const domains = Object.keys(judged);
  const heads = domains.flatMap((domain) => [`Domain (judgement): ${domain}`, `Domain (support): ${domain}`]);
  const cells = domains.flatMap((domain) => [judged[domain], `Why ${domain}`]);
  return `Study,${heads.join(',')}\nAsh 2019,${cells.join(',')}\n`;
}
