/** The forms of tables and figures as files of other programs. */
export const DOCUMENT_FORMS = ['docx', 'xlsx', 'png'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];
