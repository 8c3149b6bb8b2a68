import { valueOf } from '../../document/walk';
import { CONTEXT_DIMENSIONS } from '../../format/study/context';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { write } from '../../writing/value';
import type { Check, Fix } from '../check';
import { type ContextCode, contextCodesIn } from '../reading/context-codes';

export const domainOfOtherDimension: Check = {
  code: 'domain-of-other-dimension',
  title: 'A domain of another dimension',
  severity: 'error',
  explanation:
    'In CICI each domain belongs to one dimension: political is a domain of context, agents one of implementation. A finding under the wrong dimension is counted in the wrong place. Correct the dimension or the domain; a finding that belongs to both takes one code for each under `codes`.',
  *find(_file, _review, prepared) {
    for (const code of contextCodesIn(prepared.stepsOf('mapping'))) {
      const { node, dimension, domain } = code;
      const stated = CONTEXT_DIMENSIONS.find(({ value }) => value === dimension);
      const home = CONTEXT_DIMENSIONS.find(({ domains }) => domains.some(({ value }) => value === domain));
      const place = valueOf(node, 'domain');
      if (stated === undefined || home === undefined || place === undefined || stated === home) continue;
      const fixes = fixesFor(code, stated.domains, home.value);
      const own = stated.domains.map(({ value }) => value);
      const meant = ownDomain(own, domain);
      yield {
        span: place.span,
        message: say`“${domain}” is a domain of ${home.value}, not of ${stated.value}. Did you mean ${
          meant === undefined ? '' : say`“${meant}”, or `
        }the dimension “${home.value}”? Domains of ${stated.value}: ${listed(own, 'and')}.`,
        fixes,
      };
    }
  },
};

/** `theory` under the dimension intervention is probably `intervention theory`. */
function ownDomain(own: readonly string[], domain: string | undefined): string | undefined {
  return own.find((each) => domain !== undefined && each.endsWith(` ${domain}`));
}

function fixesFor({ node, domain }: ContextCode, own: readonly { readonly value: string }[], home: string): Fix[] {
  const meant = ownDomain(
    own.map(({ value }) => value),
    domain,
  );
  const places = { domain: valueOf(node, 'domain'), dimension: valueOf(node, 'dimension') };
  return [
    ...(meant === undefined || places.domain === undefined
      ? []
      : [
          {
            title: say`Write the domain “${meant}”`,
            kind: 'choice' as const,
            edits: [write(places.domain.span, meant)],
          },
        ]),
    ...(places.dimension === undefined
      ? []
      : [
          {
            title: say`Write the dimension “${home}”`,
            kind: 'choice' as const,
            edits: [write(places.dimension.span, home)],
          },
        ]),
  ];
}
