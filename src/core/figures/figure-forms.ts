/** The forms of tables and figures as texts. */
export const FIGURE_FORMS = ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'] as const;
export type FigureForm = (typeof FIGURE_FORMS)[number];
