/** Overall judgements by points: what the levels of the domains count, added up, lies in a band. */
import { named } from '../../document/named';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Band, Instrument, Variant } from '../instrument';
import { judgementLabel } from '../instrument-words';
import type { Judgements, OverallSuggestion } from './suggestion';

/** The level of the band in which the sum lies; while domains are open, as soon as every sum that is possible lies in it. */
export function pointsOverall(
  instrument: Instrument,
  { domains, overall }: Variant,
  judgements: Judgements,
): OverallSuggestion {
  const { points = {}, bands = [] } = overall;
  const known = domains.map(({ id, judgements: levels }) => ({
    id,
    levels,
    level: named(judgements, id) ?? undefined,
  }));
  const isLevel = ({ levels, level }: (typeof known)[number]) =>
    level !== undefined && level !== '' && levels?.includes(level) !== false;
  const missing = known.filter((each) => !isLevel(each)).map(({ id }) => id);
  const worth = (level: string) => named(points, level) ?? 0;
  let [least, most] = [0, 0];
  for (const each of known) {
    const all = (each.levels ?? instrument.judgements.map(({ value }) => value)).map(worth);
    least = exact(least + (isLevel(each) ? worth(each.level ?? '') : Math.min(...all)));
    most = exact(most + (isLevel(each) ? worth(each.level ?? '') : Math.max(...all)));
  }
  const reached = bands.filter((band) => band.least <= most && band.most >= least);
  const judgement = only(reached, least, most);
  const permitted = [...new Set(reached.map((band) => band.judgement))];
  return {
    judgement,
    permitted,
    needReason: [],
    published: { judgement, permitted },
    houseRow: undefined,
    complete: missing.length === 0,
    because: because(instrument, judgement, missing, least, most),
    decidedBy: judgement === null ? [] : domains.map(({ id }) => id),
    missing,
    invalid: known.flatMap((each) =>
      each.level === undefined || each.level === '' || isLevel(each)
        ? []
        : [{ domain: each.id, judgement: each.level }],
    ),
  };
}

/** Sums of points such as 0.1 and 0.2, without what is lost where computers add them. */
export function exact(sum: number): number {
  return Math.round(sum * 1e9) / 1e9;
}

function only(bands: readonly Band[], least: number, most: number): string | null {
  const [band] = bands;
  const isSure = bands.length === 1 && band !== undefined && band.least <= least && band.most >= most;
  return isSure ? band.judgement : null;
}

function because(
  instrument: Instrument,
  judgement: string | null,
  missing: readonly string[],
  least: number,
  most: number,
): string {
  const sum = least === most ? counted(least, 'point') : say`${least} to ${counted(most, 'point')}`;
  const open = missing.length === 0 ? '' : say` Still open: ${listed(missing, 'and')}.`;
  if (judgement !== null) return say`${judgementLabel(instrument, judgement)}: ${sum}.${open}`;
  return missing.length === 0
    ? say`${sum}, which ${most === 1 ? say`lies` : say`lie`} in no band.`
    : say`So far ${sum}.${open}`;
}
