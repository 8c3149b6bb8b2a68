/** The page of the documentation about checks, made from their catalogue. */
import { catalogueGroups } from '../checks/catalogue';

const INTRODUCTION = `# What the checks look for

Every problem has a code, which is shown behind it. The code names the problem in the two places where a team can decide
about it:

- \`accept\` in a file, for a problem that somebody has looked at and that stays as it is. It needs a reason, and is shown
  among the exceptions of the review:

  \`\`\`yaml
  accept:
    - {check: score-against-criteria, reason: The paper itself prints the sum so.}
  \`\`\`

- \`severities\` in the review file, for how serious a kind of problem is in this review:

  \`\`\`yaml
  severities: {judgement-without-answers: ignore, incomplete-domain: warning}
  \`\`\`

An *error* keeps something from being read or used. A *warning* asks somebody to look before publication. An *information*
is worth knowing, often only that something is not finished.

This page is generated from the checks themselves (\`npm run generate\`).
`;

/** The page as Markdown, ending with a line feed. */
export function checksPage(): string {
  const groups = catalogueGroups.flatMap(({ title, entries }) => [
    `## ${title}`,
    ...entries.map(
      ({ code, title, severity, explanation }) => `### ${code}\n\n**${title}** (${severity})\n\n${explanation}`,
    ),
  ]);
  return `${[INTRODUCTION.trimEnd(), ...groups].join('\n\n')}\n`;
}
