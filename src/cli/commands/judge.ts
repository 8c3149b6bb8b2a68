/** `extraction judge`: the instruments' algorithms for other programs, one line of JSON in, one line out. */
import { Command } from 'commander';

const DESCRIPTION = `Suggest judgements for other programs.

Reads one request per line (JSON) from standard input and writes one line (JSON) for each, in the same order:

  {"instrument":"rob2","design":"parallel","effect":"assignment","domain":"1","answers":{"1.1":"Y","1.2":"NI","1.3":"N"}}
  {"instrument":"rob2","domain":"overall","judgements":{"1":"low","2":"some concerns","3":"low","4":"low","5":"low"}}
  {"instrument":"robins_i","version":"2","variant":"A","domain":"5","answers":{"5.1":"N","5.2":"Y","5.3":"WY"}}
  {"instrument":"robins_i","version":"2016","effect":"assignment","domain":"3","answers":{"3.1":"Y","3.2":"N","3.3":"N"}}

The answer names the judgement that the published algorithm gives, why, and which questions are still open:

  {"judgement":"some concerns","permitted":["some concerns"],"because":"…","unanswered":[],"unreached":[],"invalid":[]}

ROBINS-I of 2016 has criteria and no algorithm: there, "floor" is the mildest level that they leave open, and
"judgement" is null where they single out none. "domain":"screening" asks for the screening of version 2.

A line that cannot be understood gets {"error":"…"} in its place, and the rest goes on.`;

export function judgeCommand(): Command {
  return new Command('judge')
    .summary('answer requests for judgements, one line of JSON each')
    .description(DESCRIPTION)
    .action(async () => (await import('../doing/judge')).judge());
}
