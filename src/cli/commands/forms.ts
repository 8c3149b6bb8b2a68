/** The forms in which commands answer. */
import { FIGURE_FORMS, type FigureForm } from '../../core/index';
import { DOCUMENT_FORMS, type DocumentForm } from '../writing/forms';

export const CHECK_FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export const DIFF_FORMATS = ['text', 'markdown', 'json', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export const CLAIMS_FORMATS = ['text', 'json'] as const;
export type ClaimsFormat = (typeof CLAIMS_FORMATS)[number];

export const QUOTATIONS_FORMATS = ['text', 'json'] as const;
export type QuotationsFormat = (typeof QUOTATIONS_FORMATS)[number];

export type RenderForm = FigureForm | DocumentForm;
export const RENDER_FORMS: readonly RenderForm[] = [...FIGURE_FORMS, ...DOCUMENT_FORMS];
