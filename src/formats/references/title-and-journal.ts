/** Where the title ends and the journal begins, in lines that put a full stop between them. */

/** Words of abbreviated journals that some styles end with a full stop: "Br. J. Rest." */
const ABBREVIATED =
  /^(?:(?:Acta|Adv|Am|Ann|Appl|Arch|Asian|Assoc|Aust|Behav|Br|Bull|Can|Clin|Curr|Dev|Educ|Engl|Environ|Epidemiol|Eur|Exp|Health|Hosp|Immunol|Int|Intern|J|Med|Natl|Neurol|Nurs|Nutr|Obstet|Pediatr|Proc|Psychiatr|Psychol|Public|Res|Rev|Scand|Sci|Soc|Surg|Ther|Trans|World|[A-Z])\s*)+\.$/;

/**
 * "Rest on wards: is it enough? A trial. Br. J. Rest": the last sentence is the journal, with the abbreviations before it.
 * @returns nothing where there is one sentence only
 */
export function titleAndJournal(text: string): { readonly title: string; readonly journal: string } | undefined {
  const sentences = text.trim().split(/(?<=[.?!]['’”")\]]?)\s+(?=[\p{Lu}\p{N}"'‘“[])/u);
  let from = sentences.length - 1;
  while (from > 1 && ABBREVIATED.test(sentences[from - 1] ?? '')) from--;
  if (from < 1) return undefined;
  return { title: sentences.slice(0, from).join(' '), journal: sentences.slice(from).join(' ').replace(/\.$/, '') };
}
