/** Why something that a team's own tool names cannot have a name, or cannot be renamed where somebody asks for it. */
import type { RecordFile } from '../../document/record';
import { pairOf, touches } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { assessmentKeyObjection } from '../../format/own/own-tool-domains';
import { english, say, translated } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import { filesOfKind, type Review } from '../../review/review';
import { ownToolsOf } from '../../review/tools-of-review';
import { placesOfPart } from '../finding/occurrences';
import type { UnderCursor } from '../place/cursor';
import { isNumberedByPlace, ownToolPlacesIn, type ToolPart, type ToolPlace } from '../place/own-tool-places';

const IN_WORDS: Readonly<Record<ToolPart['kind'], string>> = {
  question: english`question`,
  scale: english`scale`,
  answer: english`answer`,
  level: english`level`,
  direction: english`direction of bias`,
  subject: english`part of a study`,
};

/** Why a part of a tool cannot have a name: it has not the form of one, or the tool or a file has it already. */
export function noNameOfPart(review: Review, part: ToolPart, name: string): string | undefined {
  const kind = translated(IN_WORDS[part.kind]);
  const refused = badlyFormed(review, part, name);
  if (refused !== undefined) return refused;
  const places = descriptionsOf(review).flatMap((file) => [...ownToolPlacesIn(file, review)]);
  const names = places.filter((each) => each.tool === part.tool && each.kind === part.kind);
  const known = [...new Set(names.map((each) => each.name))].map((value) => ({ value, meaning: '' }));
  const same = canonicalChoice(known, name);
  if (same !== undefined && same !== part.name)
    return say`This tool has a ${kind} “${same}” already. With the same name, nobody could tell the two apart. Choose another name.`;
  const beside = (file: RecordFile) =>
    placesOfPart(file, review, part).some(({ holder }) => pairOf(holder, name) !== undefined);
  const home = review.files.find(beside)?.path;
  return (
    home &&
    say`“${name}” stands in ${home.slice(home.lastIndexOf('/') + 1)} already, beside “${part.name}”. With the same name, nobody could tell the two apart. Choose another name.`
  );
}

/** Why a part of a tool can have no other name at all: what it is called counts together with another part. */
export function whyNotApart(review: Review, part: ToolPart): string | undefined {
  const isCounted = descriptionsOf(review).some((file) =>
    placesOfPart(file, review, part).some(({ bothCount }) => bothCount),
  );
  return isCounted
    ? say`“${part.name}” is an answer and a level of this tool, and under “overall” both are counted together. One of them would no longer be counted under another name, so it is not changed everywhere at once. Change it by hand, and write there what shall count.`
    : undefined;
}

/** The files in which tools are described. */
function descriptionsOf(review: Review): readonly RecordFile[] {
  return [...filesOfKind(review, 'review'), ...filesOfKind(review, 'tool')];
}

function badlyFormed(review: Review, { tool, kind }: ToolPart, name: string): string | undefined {
  if (kind === 'question' && !/^q[0-9]\w*(?:\.\w+)*$/.test(name))
    return say`“${name}” cannot be the key of a question. Write its number behind a q, for example “q1” or “q1.2”.`;
  if (kind !== 'subject') return undefined;
  const variants = ownToolsOf(review).find(({ id }) => id === tool)?.variants ?? [];
  return assessmentKeyObjection(
    name,
    variants.flatMap(({ domains }) => domains.map(({ key }) => key)),
  );
}

/** Why something in the description of a tool, or in an assessment with it, has no name that could be changed; nothing elsewhere. */
export function whyNotPart(review: Review, file: RecordFile, under: UnderCursor): string | undefined {
  const { path, scalar, span } = under;
  const shared = [...ownToolPlacesIn(file, review)].filter((each) => isSharedAt(each, span.start));
  const [one, other] = shared.map(({ kind }) => translated(IN_WORDS[kind]));
  if (one !== undefined && other !== undefined)
    return say`“${scalar.text}” is the name of two things in this tool, ${one} and ${other}, and both are meant here. Rename it where the one that you mean is listed.`;
  if (under.on === 'key' && isNumberedByPlace(file, path, review))
    return say`“${scalar.text}” says at which place of the list its item stands, and is counted by the program. The item itself can be renamed: the key around it.`;
  const id = file.kind === 'tool' ? file.id : file.kind === 'review' && path[0] === 'tools' ? path[1] : undefined;
  if (id === undefined) return undefined;
  const isNamed = file.kind === 'tool' || path.length > 2;
  const field = fieldIn(review, file, path);
  const word = field?.kind === 'list' ? field.of : field;
  if (!isNamed || word?.kind !== 'choice' || !word.open) return undefined;
  return ownToolsOf(review).some((tool) => tool.id === id)
    ? say`“${scalar.text}” is no answer, level, scale or question that this tool has, so there is nothing to rename. Correct it here.`
    : say`The description of this tool cannot be used yet, so that nothing in it can be renamed. Mend what is underlined first.`;
}

function isSharedAt({ role, span }: ToolPlace, offset: number): boolean {
  return role === 'shared' && touches(span, offset);
}
