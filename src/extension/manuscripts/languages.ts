/** The languages of manuscripts: Markdown; Quarto as its extension calls .qmd and .Rmd; R Markdown as the extension for R calls it. */
export const LANGUAGES: readonly string[] = ['markdown', 'quarto', 'rmd'];
