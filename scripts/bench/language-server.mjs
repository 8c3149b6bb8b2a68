// The peer of a keystroke: Red Hat's YAML language server, validating a text against the schema that we publish.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @returns {(text: string) => Promise<number>} how many problems it finds in the text of a study */
export function languageServer() {
  const { getLanguageService, TextDocument } = require('yaml-language-server');
  const schema = JSON.parse(readFileSync('schemas/study.schema.json', 'utf8'));
  const service = getLanguageService({
    schemaRequestService: async () => JSON.stringify(schema),
    workspaceContext: { resolveRelativePath: (/** @type {string} */ path) => path },
  });
  service.configure({
    validate: true,
    yamlVersion: '1.2',
    schemas: [{ uri: 'file:///study.schema.json', fileMatch: ['*.yaml'], schema }],
  });
  let version = 0;
  return async (text) => {
    /** @type {any} The library's types name two versions of the same interface. */
    const document = TextDocument.create('file:///study.yaml', 'yaml', ++version, text);
    return (await service.doValidation(document, false)).length;
  };
}
