import { requiredAtOnce } from './read-at-start.mjs';

/**
 * What a bundle of several files reads when it starts, in one file: a hundred files that are looked for one by one cost a
 * sixth of the start.
 * @param {string} entry what is read first, by the name by which others ask for it: './extension.js'
 * @param {ReadonlyMap<string, string>} pieces all files of the bundle, in CommonJS, by such names
 * @returns {Map<string, string>} the files to write: the entry, one with all that it reads at once, and those that are read
 * later as they were, but that they ask for what is in the second there
 */
export function joinedStart(entry, pieces) {
  const start = entry.replace(/\.js$/, '-start.js');
  const first = reached(entry, pieces);
  const one = first.map((name) => {
    const text = asking(pieces.get(name) ?? '', first, 'piece');
    // The brackets tell the engine that the function is called at once, so that it is read only one time.
    return `${JSON.stringify(name)}:(function(module,exports){${text}\n}),`;
  });
  const require = `require(${JSON.stringify(start)})`;
  const later = [...pieces].filter(([name]) => !first.includes(name));
  return new Map([
    [entry, `module.exports=${require}(${JSON.stringify(entry)});\n`],
    [start, `const pieces={\n${one.join('\n')}\n};\n${PIECE}`],
    ...later.map(([name, text]) => /** @type {const} */ ([name, asking(text, first, require)])),
  ]);
}

/** Each is evaluated when it is first asked for, once. */
const PIECE = `const made={};
function piece(name){
const known=made[name];
if(known)return known.exports;
const module=made[name]={exports:{}};
pieces[name](module,module.exports);
return module.exports;
}
module.exports=piece;
`;

/** @param {string} entry @param {ReadonlyMap<string, string>} pieces @returns {string[]} */
function reached(entry, pieces) {
  const names = [entry];
  for (const name of names) {
    for (const next of requiredAtOnce(pieces.get(name) ?? ''))
      if (pieces.has(next) && !names.includes(next)) names.push(next);
  }
  return names;
}

/** @param {string} text @param {readonly string[]} first @param {string} by what gives a piece that is there already */
function asking(text, first, by) {
  return text.replace(/\brequire\("(\.\/[^"]+)"\)/g, (asked, name) =>
    first.includes(name) ? `${by}(${JSON.stringify(name)})` : asked,
  );
}
