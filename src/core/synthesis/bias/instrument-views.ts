/** The tables and figures that every instrument brings along. */

import type { Instrument } from '../../knowledge/instrument';
import { workedOut } from '../../review/review';
import type { View } from '../view';
import { biasDirections } from './bias-directions';
import { lightsByStudy } from './lights-by-study';
import { trafficLights } from './risk-of-bias';
import { summaryBars } from './summary-bars';
import { weightedBars } from './weighted-bars';

/** Traffic lights, bars and tables of one instrument. */
export function viewsOfInstrument(instrument: Instrument): View[] {
  return [
    {
      id: instrument.id,
      title: instrument.name,
      meaning: `Traffic lights: every assessment with ${instrument.name}, by outcome.`,
      section: 'appraisal',
      appraisedWith: [instrument.id],
      of: (review) => trafficLights(instrument, review),
    },
    {
      id: `${instrument.id}-summary`,
      title: `${instrument.name}: summary`,
      meaning: `How the judgements of ${instrument.name} are distributed, by outcome.`,
      section: 'appraisal',
      appraisedWith: [instrument.id],
      of: (review) => {
        const lights = trafficLights(instrument, review);
        return workedOut(review, lights, 'summary bars', () => summaryBars(lights));
      },
    },
    {
      id: `${instrument.id}-studies`,
      title: `${instrument.name}: by study`,
      meaning: `Traffic lights with one row for each study: the highest judgement among its results, with ${instrument.name}.`,
      section: 'appraisal',
      appraisedWith: [instrument.id],
      of: (review) => lightsByStudy(instrument, review),
    },
    {
      id: `${instrument.id}-directions`,
      title: `${instrument.name}: direction of bias`,
      meaning: `In which direction bias is expected to push the results, by domain of ${instrument.name}.`,
      section: 'appraisal',
      appraisedWith: [instrument.id],
      of: (review) => biasDirections(instrument, review),
    },
    {
      id: `${instrument.id}-weighted`,
      title: `${instrument.name}: by weight`,
      meaning: `How the judgements of ${instrument.name} are distributed by weight, in each summary that the review asks for.`,
      section: 'appraisal',
      appraisedWith: [instrument.id],
      of: (review) => weightedBars(instrument, review),
    },
  ];
}
