/** Which files are manuscripts: texts in Markdown, those of Quarto and R Markdown among them. */

/** Endings of names, as the programs write them; https://quarto.org/docs/authoring/markdown-basics.html, https://rmarkdown.rstudio.com. */
const ENDINGS = ['md', 'markdown', 'qmd', 'Rmd', 'rmd'] as const;

/** All manuscripts of a folder, as a pattern of files. */
export const MANUSCRIPTS = `**/*.{${ENDINGS.join(',')}}`;

/** Whether a file is a manuscript, by its name; capitals do not count. */
export function isManuscript(path: string): boolean {
  return ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending.toLowerCase()}`));
}
