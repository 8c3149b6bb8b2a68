// What the marketplace needs to know of where the project lives. One place says it: `repository.url` of package.json.

/**
 * @typedef {object} Home
 * @property {string} repository where the source is
 * @property {string} bugs where to tell of a fault
 * @property {string} homepage what people read first
 * @property {string} qna where to ask
 */

/** @typedef {{ repository?: { url?: string } | undefined, bugs?: { url?: string } | undefined, homepage?: string | undefined, qna?: string | undefined }} Written */

/**
 * @param {Written} manifest package.json: what is blank in it follows from the repository
 * @returns {Home | undefined} nothing as long as nobody has filled in the repository
 */
export function homeOf({ repository, bugs, homepage, qna }) {
  const url = repository?.url?.replace(/^git\+/u, '').replace(/(?:\.git)?\/?$/u, '');
  if (!url) return undefined;
  return {
    repository: url,
    bugs: bugs?.url || `${url}/issues`,
    homepage: homepage || `${url}#readme`,
    qna: qna || `${url}/discussions`,
  };
}

/**
 * package.json as it is packaged: with the addresses that follow from the repository, and without blank ones.
 * @template {Written & object} Manifest
 * @param {Manifest} manifest
 */
export function publishedManifest(manifest) {
  const { repository, bugs, homepage, qna, ...rest } = manifest;
  const home = homeOf({ repository, bugs, homepage, qna });
  if (home === undefined) return rest;
  return {
    ...rest,
    repository: { type: 'git', url: home.repository },
    bugs: { url: home.bugs },
    homepage: home.homepage,
    qna: home.qna,
  };
}

/**
 * A page of the marketplace knows no files beside it: pictures and links of the README lead to the repository.
 * @param {string} text in Markdown
 * @param {Home | undefined} home
 * @returns {string} unchanged as long as there is no repository
 */
export function publishedReadme(text, home) {
  if (home === undefined) return text;
  return text.replace(/(!?)(\[[^\]]*\]\()(?![a-z][a-z0-9+.-]*:|#)([^)\s]+)/giu, (_, picture, before, path) => {
    return `${picture}${before}${home.repository}/${picture ? 'raw' : 'blob'}/HEAD/${path}`;
  });
}
