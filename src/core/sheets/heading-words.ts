/** What people write above the columns of their spreadsheets, in a few languages, and which key it means. */
import { plain } from '../language/closest';
import { sheetKeys } from './sheet-key';

/** Whole headings → key. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  study: [
    'study id',
    'study',
    'studie',
    'étude',
    'estudio',
    'author',
    'authors short',
    'first author',
    'autor',
    'erstautor',
    'auteur',
    'trial',
    'study name',
    'studlab',
    'slab',
    'reference',
    'quelle',
  ],
  extractor: ['extractor', 'reviewer', 'reviewer name', 'extracted by', 'data extractor', 'extrahiert von'],
  'reports.citation.year': [
    'year',
    'publication year',
    'year of publication',
    'published year',
    'jahr',
    'année',
    'año',
    'anno',
  ],
  'reports.citation.authors': ['authors', 'autoren', 'auteurs', 'all authors'],
  'reports.citation.title': ['title', 'titel', 'titre', 'article title'],
  'reports.citation.journal': ['journal', 'zeitschrift', 'revue', 'source title'],
  'reports.citation.doi': ['doi'],
  'reports.citation.pmid': ['pmid', 'pubmed', 'pubmed id'],
  'reports.language': ['language', 'sprache', 'langue'],
  country: ['country', 'land', 'pays', 'país', 'countries', 'country of study'],
  design: ['design', 'study design', 'studiendesign', 'type of study', 'study type', 'studientyp', 'devis'],
  setting: ['setting', 'study setting', 'versorgungssetting'],
  'participants.randomised': [
    'n randomised',
    'n randomized',
    'randomised',
    'randomized',
    'randomisiert',
    'number randomised',
    'total randomised',
  ],
  'participants.enrolled': [
    'n',
    'n total',
    'total n',
    'sample size',
    'total sample',
    'number of participants',
    'stichprobe',
    'stichprobengröße',
    'n gesamt',
    'effectif',
  ],
  'participants.analysed': ['n analysed', 'n analyzed', 'analysed', 'analyzed', 'ausgewertet'],
  'participants.age.mean': ['mean age', 'age mean', 'age', 'alter', 'mittleres alter', 'âge moyen'],
  'participants.age.sd': ['sd age', 'age sd', 'alter sd'],
  'participants.description': [
    'participants',
    'population',
    'teilnehmende',
    'teilnehmer',
    'participants description',
    'patients',
  ],
  'arms.name': [
    'arm',
    'group',
    'gruppe',
    'groupe',
    'arm name',
    'study arm',
    'treatment arm',
    'treatment group',
    'intervention group',
  ],
  'arms.description': [
    'intervention description',
    'intervention',
    'description of intervention',
    'beschreibung der intervention',
  ],
  'arms.participants': ['n at baseline', 'n baseline', 'allocated'],
  'results.outcome': ['outcome', 'outcome name', 'endpoint', 'endpunkt', 'zielgröße', 'zielgrösse', 'critère'],
  'results.measure': ['measure', 'scale', 'instrument', 'skala', 'messinstrument', 'outcome measure', 'questionnaire'],
  'results.timepoint': [
    'timepoint',
    'time point',
    'time',
    'follow up',
    'followup',
    'messzeitpunkt',
    'zeitpunkt',
    'zeit',
  ],
  'results.population': ['subgroup', 'population analysed', 'subgruppe'],
  'results.estimate.type': ['effect measure', 'effektmaß', 'type of effect'],
  'results.estimate.value': [
    'effect',
    'estimate',
    'effect size',
    'effekt',
    'effektstärke',
    'md',
    'smd',
    'or',
    'rr',
    'hr',
    'rd',
    'odds ratio',
    'risk ratio',
    'mean difference',
    'hazard ratio',
    'difference',
  ],
  'results.estimate.ci.lower': [
    'ci lower',
    'lower ci',
    'ci low',
    'lower',
    'lower limit',
    '95% ci lower',
    'lcl',
    'll',
    'ci l',
    'ki unten',
    'untere grenze',
    'ci start',
  ],
  'results.estimate.ci.upper': [
    'ci upper',
    'upper ci',
    'ci high',
    'upper',
    'upper limit',
    '95% ci upper',
    'ucl',
    'ul',
    'ci u',
    'ki oben',
    'obere grenze',
    'ci end',
  ],
  'results.estimate.se': ['se', 'standard error', 'standardfehler'],
  'results.estimate.p': ['p', 'p value', 'p wert', 'pvalue', 'valeur p'],
  'results.narrative': ['findings', 'main findings', 'key findings', 'ergebnisse', 'results in words', 'hauptergebnis'],
  'results.authors_conclude': ['conclusion', 'conclusions', 'authors conclusion', 'schlussfolgerung'],
  aim: ['aim', 'aims', 'objective', 'objectives', 'ziel', 'fragestellung', 'objectif'],
  period: ['period', 'study period', 'dates', 'zeitraum', 'years of study'],
  registration: [
    'registration',
    'trial registration',
    'registry number',
    'registration number',
    'nct',
    'registrierung',
  ],
  status: ['status', 'decision', 'included'],
  status_reason: ['reason', 'exclusion reason', 'reason for exclusion', 'ausschlussgrund'],
  funding: ['funding', 'funding source', 'finanzierung', 'funding sources', 'sponsor'],
  conflicts: ['conflicts of interest', 'coi', 'conflicts', 'interessenkonflikte'],
  notes: [
    'notes',
    'comments',
    'comment',
    'note',
    'bemerkung',
    'bemerkungen',
    'anmerkung',
    'anmerkungen',
    'kommentar',
    'remarques',
    'remark',
    'remarks',
  ],
};

/** Where a row is about one group or one result, short headings mean its numbers. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  'arms.role': ['role', 'rolle'],
  'results.by_arm.analysed': [
    'n',
    'n analysed',
    'n analyzed',
    'sample size',
    'total',
    'number',
    'anzahl',
    'participants',
  ],
  'results.by_arm.mean': ['mean', 'm', 'mittelwert', 'mw', 'moyenne', 'average'],
  'results.by_arm.sd': ['sd', 'std', 'standard deviation', 'standardabweichung', 'std dev', 'stdev'],
  'results.by_arm.se': ['se', 'sem', 'standard error'],
  'results.by_arm.median': ['median'],
  'results.by_arm.events': ['events', 'event', 'cases', 'ereignisse', 'responders', 'n events'],
  'results.by_arm.percent': ['percent', '%', 'prozent', 'percentage'],
};

const byHeading = inverted(HEADINGS);
const byNumber = inverted(NUMBERS);

/**
 * The key that a whole heading means, where it is a usual name of it or one of the format’s own.
 * @param isOfGroups whether a row is about one group: “n” is its number then
 */
export function keyOfHeading(heading: string, { isOfGroups }: { readonly isOfGroups: boolean }): string | undefined {
  const words = wordsOf(heading);
  return (isOfGroups ? byNumber.get(words) : undefined) ?? byHeading.get(words) ?? ofTheFormat(words);
}

/** In lower case, without signs and without what stands in brackets where something else does. */
export function wordsOf(heading: string): string {
  const bare = plain(heading.replace(/[([{][^)\]}]*[)\]}]/g, ' ').replace(/[^\p{L}\p{N}%]+/gu, ' '));
  return bare !== '' ? bare : plain(heading.replace(/[^\p{L}\p{N}%]+/gu, ' '));
}

function inverted(headings: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headings).flatMap(([key, names]) => names.map((name) => [wordsOf(name), key] as const)),
  );
}

let own: ReadonlyMap<string, string> | undefined;

/** Titles, keys and other names of fields, where only one key has the name. */
function ofTheFormat(words: string): string | undefined {
  own ??= formatNames();
  return own.get(words);
}

function formatNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string | undefined>();
  for (const { text, field, limit } of sheetKeys().values()) {
    if (limit !== undefined) continue;
    const last = text.split('.').slice(-1);
    for (const name of new Set([...last, text, field.title, ...(field.aliases ?? [])].map(wordsOf)))
      names.set(name, names.has(name) && names.get(name) !== text ? undefined : text);
  }
  return new Map([...names].flatMap(([name, key]) => (key === undefined || name === '' ? [] : [[name, key]])));
}
