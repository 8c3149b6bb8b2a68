import type { TextEdit } from '../../document/document';
import { addTo } from '../../document/groups';
import type { RecordFile } from '../../document/record';
import { isScalar, textOf } from '../../document/walk';
import type { IdField } from '../../fields/field';
import { asId, isId } from '../../fields/ids';
import { say } from '../../language/say';
import { referencesIn } from '../../review/names';
import type { Review } from '../../review/review';
import { write } from '../../writing/edits';
import type { Check, Fix } from '../check';

export const idForm: Check = {
  code: 'id-form',
  title: 'An id that is not written as ids are',
  severity: 'error',
  explanation:
    'Ids are short names in lower-case letters, digits and hyphens, such as `wykes-2018`. So they can be typed anywhere, stand in file names, and look the same in every program. Words such as “not reported” cannot stand in place of an id.',
  *find(file, review, prepared) {
    const named = prepareReferences(review);
    for (const { node, field } of prepared.steps()) {
      const written = textOf(node);
      if (field.kind !== 'id' || !isScalar(node) || written === undefined || isId(written)) continue;
      const id = asId(written);
      yield {
        span: node.span,
        message: say`“${written}” cannot be an id, because others refer to it: ids consist of lower-case letters, digits and hyphens, such as “wykes-2018”.`,
        fixes: id === '' ? [] : [rename(written, id, field, node.span, file, named)],
      };
    }
  },
};

/** Who refers to an id: file by file, the places. */
type References = (of: IdField['of'], name: string) => ReadonlyMap<string, readonly TextEdit['span'][]>;

/** Reads all references of the review once, and only when somebody asks. */
function prepareReferences(review: Review): References {
  let places: Map<string, Map<string, TextEdit['span'][]>> | undefined;
  const read = () => {
    const all = new Map<string, Map<string, TextEdit['span'][]>>();
    for (const file of review.files)
      for (const { target, name, node } of referencesIn(file)) {
        const byFile = all.get(`${target} ${name}`) ?? new Map<string, TextEdit['span'][]>();
        addTo(byFile, file.path, node.span);
        all.set(`${target} ${name}`, byFile);
      }
    return all;
  };
  return (of, name) => {
    places ??= read();
    return places.get(`${of} ${name}`) ?? new Map();
  };
}

/** The file's own references go along; where other files refer to it, only a person can decide. */
function rename(
  from: string,
  to: string,
  { of }: IdField,
  span: TextEdit['span'],
  file: RecordFile,
  named: References,
): Fix {
  const places = named(of, from);
  const elsewhere = [...places.keys()].some((path) => path !== file.path);
  return {
    title: say`Write “${to}”`,
    kind: elsewhere ? 'choice' : 'spelling',
    edits: [write(span, to), ...(places.get(file.path) ?? []).map((place) => write(place, to))],
  };
}
