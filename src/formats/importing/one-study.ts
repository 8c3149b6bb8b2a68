/** Rows of one study, by one person, are one study: what they say is put together. */
import { asSpoken, type Found, type ReportMaterial, type StudyMaterial, type TextMaterial } from '../../core/index';
import { alsoSaidBy } from './tools/tool';

/** In the order of the first rows. What two rows say in the same words is said once, by both. */
export function oneForEachStudy(studies: readonly StudyMaterial[]): readonly StudyMaterial[] {
  const known = new Map<string, StudyMaterial>();
  for (const study of withOneNameEach(studies)) {
    const key = JSON.stringify([
      study.name.value.toLowerCase(),
      study.person?.value.toLowerCase(),
      study.isConsensus !== undefined,
    ]);
    const before = known.get(key);
    known.set(key, before ? together(before, study) : study);
  }
  return [...known.values()];
}

/** A year in a column of its own belongs to the name: “Doe” and “2020” are “Doe 2020”. */
export function withYear(name: Found, year: Found | undefined): Found {
  if (year === undefined || name.value.includes(year.value)) return name;
  return { value: `${name.value} ${year.value}`, at: [...name.at, ...year.at] };
}

/** Whoever is “Meyer, Anna” in one row and “Anna Meyer” in another has the name of the first. */
function withOneNameEach(studies: readonly StudyMaterial[]): readonly StudyMaterial[] {
  const names = new Map<string, string>();
  return studies.map((study) => {
    if (study.person === undefined) return study;
    const spoken = asSpoken(study.person.value).toLowerCase();
    const value = names.get(spoken) ?? study.person.value;
    names.set(spoken, value);
    return { ...study, person: { value, at: study.person.at } };
  });
}

function together(one: StudyMaterial, other: StudyMaterial): StudyMaterial {
  const person = either(one.person, other.person);
  const isConsensus = either(one.isConsensus, other.isConsensus);
  const status = one.status ?? other.status;
  return {
    ...one,
    name: alsoSaidBy(one.name, other.name),
    ...(person && { person }),
    ...(isConsensus && { isConsensus }),
    ...(status && { status }),
    reports: other.reports.reduce(withReport, one.reports),
    arms: [...one.arms, ...other.arms],
    results: [...one.results, ...other.results],
    assessments: [
      ...one.assessments,
      ...other.assessments.map((each) =>
        each.result === undefined ? each : { ...each, result: each.result + one.results.length },
      ),
    ],
    texts: other.texts.reduce(withText, one.texts),
  };
}

function either(one: Found | undefined, other: Found | undefined): Found | undefined {
  return one && other ? alsoSaidBy(one, other) : (one ?? other);
}

function withReport(reports: readonly ReportMaterial[], report: ReportMaterial): readonly ReportMaterial[] {
  const words = ({ authors, citation }: ReportMaterial) =>
    JSON.stringify([
      authors.map(({ value }) => value),
      Object.entries(citation).map(([key, { value }]) => [key, value]),
    ]);
  if (!reports.some((each) => words(each) === words(report))) return [...reports, report];
  return reports.map((each) => (words(each) === words(report) ? sameReport(each, report) : each));
}

function sameReport(one: ReportMaterial, other: ReportMaterial): ReportMaterial {
  const pairs = Object.entries(one.citation).map(([key, found]): [string, Found] => {
    const again = other.citation[key];
    return [key, again ? alsoSaidBy(found, again) : found];
  });
  const authors = one.authors.map((found, index) => {
    const again = other.authors[index];
    return again ? alsoSaidBy(found, again) : found;
  });
  return { ...one, authors, citation: Object.fromEntries(pairs) };
}

function withText(texts: readonly TextMaterial[], text: TextMaterial): readonly TextMaterial[] {
  const same = (each: TextMaterial) => each.found.value === text.found.value && each.path.join() === text.path.join();
  if (!texts.some(same)) return [...texts, text];
  return texts.map((each) => (same(each) ? { ...each, found: alsoSaidBy(each.found, text.found) } : each));
}
