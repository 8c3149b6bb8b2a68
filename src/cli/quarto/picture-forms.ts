/** The forms in which a picture can be part of an answer. */
export const PICTURE_FORMS = ['svg', 'png'] as const;
export type PictureForm = (typeof PICTURE_FORMS)[number];
