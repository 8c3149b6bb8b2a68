/**
 * The law over all forms of references: whatever a field of an entry says is in the citation, or among what is left of the
 * entry, whatever its type. Each entry has one value in each field that nothing else has.
 */
import assert from 'node:assert/strict';
import { readCitations } from '../../../src/formats/references/citations';

/** Numbers and words that stand in no other field. */
const valueOf = (index: number) => `zq${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}x`;

const AUTHOR = 'Doe, Jane';
const TITLE = 'Rest on wards (made up)';

async function assertAllSaid(text: string, values: readonly string[], about: string): Promise<void> {
  const { works, left } = await readCitations(text);
  assert.equal(works.length, 1, `${about}: one work\n${text}`);
  const said = JSON.stringify([works, left]).toLowerCase().replaceAll('–', '-');
  assert.deepEqual(
    values.filter((value) => !said.includes(value.toLowerCase())),
    [],
    `${about}: said nowhere\n${text}\n${said}`,
  );
}

const BIBTEX_TYPES =
  'article book mvbook inbook booklet bookinbook suppbook incollection collection manual misc online electronic patent periodical proceedings inproceedings conference reference inreference report techreport thesis phdthesis mastersthesis unpublished dataset software nobodystype'.split(
    ' ',
  );
const BIBTEX_FIELDS =
  'subtitle journal journaltitle booktitle volume number issue pages publisher school institution organization note language type howpublished edition series chapter editor address location eid pmid keywords abstract isbn issn eventtitle version part'.split(
    ' ',
  );

describe('no field of a reference is lost without a word', () => {
  for (const type of BIBTEX_TYPES)
    it(`BibTeX, @${type}`, async () => {
      const entry = (fields: readonly string[]) =>
        `@${type}{key,\n  author = {${AUTHOR}},\n  title = {${TITLE}},\n  year = {2020},\n${fields.join(',\n')}\n}`;
      const written = BIBTEX_FIELDS.map((name, index) => ({ name, value: valueOf(index) }));
      for (const { name, value } of written)
        await assertAllSaid(entry([`  ${name} = {${value}}`]), [value], `@${type} with ${name}`);
      const all = entry(written.map(({ name, value }) => `  ${name} = {${value}}`));
      await assertAllSaid(
        all,
        written.map(({ value }) => value),
        `@${type} with all fields`,
      );
      const numbers = entry(['  volume = {71}', '  number = {82}', '  issue = {93}', '  pages = {611--649}']);
      await assertAllSaid(numbers, ['71', '82', '93', '611-'], `@${type} with numbers`);
      await assertAllSaid(entry(['  note = {zqfirst}', '  note = {zqsecond}']), ['zqfirst', 'zqsecond'], 'twice');
    });

  const RIS_TYPES = 'JOUR JFULL BOOK CHAP CONF CPAPER THES RPRT ELEC GEN UNPB NEWS MGZN DATA SER ZZZZ'.split(' ');
  const RIS_TAGS =
    'T2 T3 JF JO JA J2 VL IS SP EP C1 C2 C3 C7 PB CY ET M1 M2 M3 AN AB KW N1 N2 SN UR L1 L2 LK DB DP LA A2 A3 SE U1 ST RN CA'.split(
      ' ',
    );
  for (const type of RIS_TYPES)
    it(`RIS, ${type}`, async () => {
      const entry = (lines: readonly string[]) =>
        [`TY  - ${type}`, `AU  - ${AUTHOR}`, `TI  - ${TITLE}`, 'PY  - 2020', ...lines, 'ER  - ', ''].join('\n');
      const written = RIS_TAGS.map((tag, index) => ({ tag, value: valueOf(index) }));
      for (const { tag, value } of written) await assertAllSaid(entry([`${tag}  - ${value}`]), [value], tag);
      await assertAllSaid(
        entry(written.map(({ tag, value }) => `${tag}  - ${value}`)),
        written.map(({ value }) => value),
        `${type} with all tags`,
      );
    });

  const CSL_TYPES =
    'article article-journal article-magazine article-newspaper book chapter dataset entry paper-conference patent report review software thesis webpage manuscript post'.split(
      ' ',
    );
  const CSL_KEYS =
    'container-title container-title-short collection-title collection-number volume issue number page publisher publisher-place edition genre medium event note abstract ISBN ISSN URL language annote archive version chapter-number'.split(
      ' ',
    );
  for (const type of CSL_TYPES)
    it(`CSL JSON, ${type}`, async () => {
      const written = CSL_KEYS.map((key, index) => [key, valueOf(index)] as const);
      const base = {
        type,
        author: [{ family: 'Doe', given: 'Jane' }],
        title: TITLE,
        issued: { 'date-parts': [[2020]] },
      };
      for (const [key, value] of written)
        await assertAllSaid(JSON.stringify([{ ...base, [key]: value }]), [value], `${type} with ${key}`);
      const all = { ...base, ...Object.fromEntries(written) };
      await assertAllSaid(
        JSON.stringify([{ ...all, DOI: '10.5555/zqdoi' }]),
        [...written.map(([, value]) => value), '10.5555/zqdoi'],
        `${type} with all keys`,
      );
    });

  for (const type of ['Journal Article', 'Book', 'Book Section', 'Conference Paper', 'Report', 'Thesis', 'Web Page'])
    it(`EndNote, ${type}`, async () => {
      const written = [...'BCDEFGHIJKLMNOPQRSUVWXYZ@!34567'].map((sign, index) => ({ sign, value: valueOf(index) }));
      const text = [
        `%0 ${type}`,
        `%A ${AUTHOR}`,
        `%T ${TITLE}`,
        '%8 2020',
        ...written.map(({ sign, value }) => `%${sign} ${value}`),
      ].join('\n');
      await assertAllSaid(
        text,
        written.map(({ value }) => value),
        type,
      );
    });

  /** Elements of EndNote's XML, each by the way to it. */
  const XML_ELEMENTS =
    'auth-address auth-affiliaton contributors/secondary-authors/author contributors/tertiary-authors/author contributors/subsidiary-authors/author contributors/translated-authors/author titles/secondary-title titles/tertiary-title titles/alt-title titles/short-title titles/translated-title periodical/full-title periodical/abbr-1 periodical/abbr-2 periodical/abbr-3 pages start end volume number issue num-vols edition section reprint-edition reprint-status keywords/keyword dates/pub-dates/date dates/copyright-dates/date pub-location publisher orig-pub isbn accession-num call-num report-id coden electronic-resource-num electronic-pages article-number abstract label image caption notes research-notes work-type reviewed-item availability remote-source meeting-place work-location work-extent pack-method size repro-ratio remote-database-name remote-database-provider language urls/web-urls/url urls/pdf-urls/url urls/text-urls/url urls/related-urls/url urls/image-urls/url access-date modified-date custom1 custom2 custom3 custom4 custom5 custom6 custom7 misc1 misc2 misc3 nobodys-own/element'.split(
      ' ',
    );
  const element = (way: string, value: string) => {
    const names = way.split('/');
    return `${names.map((name) => `<${name}>`).join('')}${value}${names
      .reverse()
      .map((name) => `</${name}>`)
      .join('')}`;
  };
  for (const type of ['Journal Article', 'Book', 'Book Section', 'Thesis', 'Web Page', 'Generic', 'Nobody’s Type'])
    it(`EndNote XML, ${type}`, async () => {
      const record = (inside: string) =>
        `<?xml version="1.0" encoding="UTF-8"?><xml><records><record><rec-number>1</rec-number><ref-type name="${type}">17</ref-type>${element('contributors/authors/author', AUTHOR)}${element('titles/title', TITLE)}${element('dates/year', '2020')}${inside}</record></records></xml>`;
      const written = XML_ELEMENTS.map((way, index) => ({ way, value: valueOf(index) }));
      for (const { way, value } of written)
        await assertAllSaid(record(element(way, value)), [value], `${type} with ${way}`);
      await assertAllSaid(
        record(written.map(({ way, value }) => element(way, value)).join('')),
        written.map(({ value }) => value),
        `${type} with all elements`,
      );
      await assertAllSaid(
        record(
          '<author role="zqrole">zqloose</author><notes>zqbefore<p>zqwithin</p>zqbehind<style face="bold">zqstyled</style></notes>',
        ),
        ['zqrole', 'zqloose', 'zqbefore', 'zqwithin', 'zqbehind', 'zqstyled'],
        `${type} with attributes, and text between elements`,
      );
      await assertAllSaid(
        record(`${element('volume', 'zqfirst')}${element('volume', 'zqsecond')}`),
        ['zqfirst', 'zqsecond'],
        `${type}, twice`,
      );
      const { works, left } = await readCitations(record(''));
      const isTaken = works[0]?.kind !== undefined;
      assert.equal(JSON.stringify([works, left]).includes(type), !isTaken, 'a type that the format does not have');
    });

  for (const type of ['Article', 'Review', 'Book Chapter', 'Proceedings Paper', 'Meeting Abstract'])
    it(`Web of Science, ${type}`, async () => {
      const tags =
        'BE SO SE BS LA CT CY CL DE ID AB C1 RP EM FU CR NR PU PI PA SN BN J9 JI VL IS SI BP EP AR PG WC SC GA UT'.split(
          ' ',
        );
      const written = tags.map((tag, index) => ({ tag, value: valueOf(index) }));
      const text = [
        'FN Clarivate Analytics Web of Science',
        'VR 1.0',
        'PT J',
        `AU ${AUTHOR}`,
        `TI ${TITLE}`,
        'PY 2020',
        `DT ${type}`,
        ...written.map(({ tag, value }) => `${tag} ${value}`),
        'ER',
        '',
      ].join('\n');
      await assertAllSaid(
        text,
        written.map(({ value }) => value),
        type,
      );
    });

  it('PubMed', async () => {
    const tags =
      'IS VI IP PG LID AB CI AUID AD LA PT PL JT TA JID AID PST SI SO GR MH OT EDAT PMC STAT DEP ED BTI'.split(' ');
    const written = tags.map((tag, index) => ({ tag, value: valueOf(index) }));
    const text = [
      'PMID- 12345678',
      `FAU - ${AUTHOR}`,
      `TI  - ${TITLE}`,
      'DP  - 2020',
      ...written.map(({ tag, value }) => `${tag.padEnd(4)}- ${value}`),
      '',
    ].join('\n');
    await assertAllSaid(
      text,
      written.map(({ value }) => value),
      'PubMed',
    );
  });
});
