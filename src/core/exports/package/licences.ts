/** Licences of data by their identifiers in the SPDX list (https://spdx.org/licenses), which metadata ask for. */

export interface Licence {
  /** As the review states it. */
  readonly stated: string;
  /** In the SPDX list; absent for others. */
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
}

const CREATIVE = 'https://creativecommons.org/';
const KNOWN: readonly (readonly [id: string, title: string, url: string])[] = [
  ['CC0-1.0', 'Creative Commons Zero 1.0', `${CREATIVE}publicdomain/zero/1.0/`],
  ['CC-BY-4.0', 'Creative Commons Attribution 4.0', `${CREATIVE}licenses/by/4.0/`],
  ['CC-BY-SA-4.0', 'Creative Commons Attribution-ShareAlike 4.0', `${CREATIVE}licenses/by-sa/4.0/`],
  ['CC-BY-NC-4.0', 'Creative Commons Attribution-NonCommercial 4.0', `${CREATIVE}licenses/by-nc/4.0/`],
  ['CC-BY-ND-4.0', 'Creative Commons Attribution-NoDerivatives 4.0', `${CREATIVE}licenses/by-nd/4.0/`],
  ['CC-BY-NC-SA-4.0', 'Creative Commons Attribution-NonCommercial-ShareAlike 4.0', `${CREATIVE}licenses/by-nc-sa/4.0/`],
  [
    'CC-BY-NC-ND-4.0',
    'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0',
    `${CREATIVE}licenses/by-nc-nd/4.0/`,
  ],
  [
    'PDDL-1.0',
    'Open Data Commons Public Domain Dedication and License 1.0',
    'https://opendatacommons.org/licenses/pddl/1-0/',
  ],
  ['ODC-By-1.0', 'Open Data Commons Attribution License 1.0', 'https://opendatacommons.org/licenses/by/1-0/'],
  ['ODbL-1.0', 'Open Data Commons Open Database License 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
];

/** “CC BY 4.0”, “cc-by-4.0” or the address of a licence; any other words stay words. */
export function licenceOf(stated: string): Licence {
  const plain = (text: string) => text.toLowerCase().replace(/^https?:\/\/|[\s_/-]+/g, '');
  const found = KNOWN.find(([id, title, url]) => [id, title, url].some((each) => plain(each) === plain(stated)));
  if (found) return { stated, id: found[0], title: found[1], url: found[2] };
  return /^https?:\/\/\S+$/i.test(stated) ? { stated, url: stated } : { stated };
}
