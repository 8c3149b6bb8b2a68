import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { fitsKind, kindOfStudy } from '../../review/fitting-sections';
import type { Check } from '../check';

export const instrumentDoesNotFitDesign: Check = {
  code: 'instrument-does-not-fit-design',
  title: 'The instrument is not made for the design of the study',
  severity: 'warning',
  explanation:
    'Each instrument asks about the ways in which studies of certain designs go wrong. Used on another design, it overlooks some and invents others. Appraise the study with the instrument for its design, or correct the design.',
  *find(file, review) {
    const kind = kindOfStudy(file, review);
    const { design } = kind;
    if (file.kind !== 'study' || design === undefined) return;
    for (const { id, name, designs, types } of kind.tools) {
      const section = file.sections.get(id);
      // What is made for types of evidence is looked at where these are said.
      if (section === undefined || types.length > 0 || fitsKind(id, kind)) continue;
      const better =
        design.appraisedIn === undefined
          ? ''
          : say` Studies of this design are appraised under “${design.appraisedIn}”.`;
      yield {
        span: section.key.span,
        message: say`${translated(name)} is made for: ${listed(designs, 'or')}. The design of this study is “${design.value}”, so some of its questions miss the point.${better} Use the instrument for the design, or correct the design.`,
      };
    }
  },
};
