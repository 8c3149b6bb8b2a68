/** What is selected in a report, used at the cursor of a fixture. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { capturePlaces } from '../../../../src/core/editing/capturing/capture-places';
import { type Capture, type Captured, useAsSupport } from '../../../../src/core/editing/capturing/use-as-support';
import { inReview } from '../review';

export const SELECTED: Captured = { quote: 'Lots were drawn: by hand.', page: '4', report: 'main' };

/** The text of a fixture after a capture. */
export function textAfter(text: string, capture: Capture): string {
  assert.ok('edits' in capture, 'refused' in capture ? capture.refused : '');
  return applyEdits(text, capture.edits).text;
}

/** What a person gets who uses the selection as support at the cursor, at the likeliest place. */
export function captured(fixture: string, selected = SELECTED, path?: string) {
  const { review, file, text, offset } = inReview(fixture, path);
  const { places, isCertain } = capturePlaces(review, file, offset);
  const [place] = places;
  assert.ok(place, 'there is a place');
  return { text: textAfter(text, useAsSupport(review, file, place, selected)), isCertain, place, places };
}
