-- Part of Structured Extraction; written by "extraction quarto-setup".
--
-- Tables and figures of a systematic review in the place of their blocks, as the files of the review say them now, for
-- Quarto and pandoc (2.17 or later). The command line is asked once for all blocks of a document. It answers in pandoc's
-- own JSON, in which text is text: nothing that stands in a file becomes markup. Whatever goes wrong is said in the log,
-- and in the document where the figure would be.
--
-- Settings, in the metadata of the document or project, all of them optional:
--
--   extraction:
--     command: npx --no-install extraction   # or a list, where a path has spaces: [node, "my folder/cli.js"]
--     palette: colour-blind                  # the colours of judgements
--     keep-claims: true                      # leaves the comments of claims in

local stringify = pandoc.utils.stringify

--- Says something in the log.
local function say(message)
  local text = 'extraction: ' .. message
  if quarto and quarto.log and quarto.log.warning then
    quarto.log.warning(text)
  else
    io.stderr:write('[WARNING] ' .. text .. '\n')
  end
end

--- A setting as it was typed: pandoc reads metadata as Markdown and makes dashes and quotation marks typographic.
local function as_typed(value)
  local typed = { ['—'] = '---', ['–'] = '--', ['“'] = '"', ['”'] = '"', ['‘'] = "'", ['’'] = "'", ['…'] = '...' }
  local text = stringify(value)
  for sign, plain in pairs(typed) do
    text = text:gsub(sign, plain)
  end
  return text
end

--- The program and its first arguments: the setting, split at its spaces unless it is a list; else the one beside the text.
local function command_of(setting)
  local words = {}
  if setting == nil then
    -- On Windows npm writes a script, which is found by its whole name only.
    words = { pandoc.system.os == 'mingw32' and 'npx.cmd' or 'npx', '--no-install', 'extraction' }
  elseif pandoc.utils.type(setting) == 'List' then
    for _, each in ipairs(setting) do
      table.insert(words, as_typed(each))
    end
  else
    for word in as_typed(setting):gmatch('%S+') do
      table.insert(words, word)
    end
  end
  return words
end

local function settings_of(meta)
  local written = meta.extraction
  if pandoc.utils.type(written) ~= 'table' then
    written = {}
  end
  return {
    command = command_of(written.command),
    palette = written.palette and as_typed(written.palette),
    keep_claims = written['keep-claims'] == true,
  }
end

local function is_block(code)
  return code.classes[1] == 'extraction'
end

--- The texts of all blocks, each once.
local function texts_of(doc)
  local texts, known = {}, {}
  doc:walk({
    CodeBlock = function(code)
      if is_block(code) and not known[code.text] then
        known[code.text] = true
        table.insert(texts, code.text)
      end
    end,
  })
  return texts
end

--- Blocks as Markdown, between fences that are longer than any in them.
local function as_markdown(texts)
  local parts = {}
  for _, text in ipairs(texts) do
    local fence = '```'
    for signs in text:gmatch('`+') do
      if #signs >= #fence then
        fence = ('`'):rep(#signs + 1)
      end
    end
    table.insert(parts, fence .. 'extraction\n' .. text .. '\n' .. fence .. '\n')
  end
  return table.concat(parts, '\n')
end

--- The file that is being rendered, or the folder where we are.
local function manuscript()
  local file = quarto and quarto.doc and quarto.doc.input_file or PANDOC_STATE.input_files[1]
  return file and file ~= '-' and file or '.'
end

--- Pictures without loss where a browser shows them, pictures of points for paper and word processors.
local function picture_form()
  for _, name in ipairs({ 'html', 'epub', 'reveal', 'slid', 'markdown', 'gfm', 'commonmark' }) do
    if FORMAT:find(name, 1, true) then
      return 'svg'
    end
  end
  return 'png'
end

--- Asks the command line. Raises what goes wrong.
local function asked(texts, settings)
  local program = settings.command[1] or ''
  local arguments = { table.unpack(settings.command, 2) }
  for _, each in ipairs({ 'blocks', manuscript(), '--pictures', picture_form(), '--pandoc-types', tostring(PANDOC_API_VERSION) }) do
    table.insert(arguments, each)
  end
  if settings.palette then
    table.insert(arguments, '--palette')
    table.insert(arguments, settings.palette)
  end
  return pandoc.pipe(program, arguments, as_markdown(texts))
end

--- Why the command line gave no answer, in words.
local function reason_of(failure, settings)
  local command = table.concat(settings.command, ' ')
  if type(failure) == 'table' and failure.error_code then
    return '“' .. command .. '” ended with ' .. failure.error_code .. '; what it said stands above in the log.'
  end
  return '“' .. command .. '” could not be run: ' .. tostring(failure)
    .. ' Install it beside the text, or name it in the metadata: extraction: {command: …}.'
end

--- What stands where figures cannot.
local function message(text)
  return pandoc.Div({ pandoc.Para({ pandoc.Str('⚠ ' .. text) }) }, pandoc.Attr('', { 'extraction-message' }))
end

--- The answers by the texts of their blocks. What is wrong is said, and stands in the answers.
local function answers_to(texts, settings)
  local answers = {}
  local is_well, answer = pcall(asked, texts, settings)
  local reason = not is_well and reason_of(answer, settings)
  if is_well then
    local is_read, read = pcall(pandoc.read, answer, 'json')
    if is_read and #read.blocks == #texts then
      for _, fault in ipairs(read.meta.faults or {}) do
        say(stringify(fault))
      end
      for index, text in ipairs(texts) do
        answers[text] = read.blocks[index]
      end
      return answers
    end
    reason = '“' .. table.concat(settings.command, ' ') .. '” gave an answer that cannot be read. Is it of the same version as this filter? “extraction quarto-setup” brings the filter up to date.'
  end
  say('Tables and figures of the review are missing. ' .. reason)
  for _, text in ipairs(texts) do
    answers[text] = message('This table or figure of the review could not be made. ' .. reason)
  end
  return answers
end

--- Quarto takes pictures from the bag of media and puts them where the form wants them; pandoc reads them where they are.
local function with_media(block)
  if not quarto then
    return block
  end
  return block:walk({
    Image = function(image)
      local kind, bytes = pandoc.mediabag.fetch(image.src)
      local ending = kind == 'image/png' and '.png' or '.svg'
      image.src = 'extraction-' .. pandoc.utils.sha1(bytes) .. ending
      pandoc.mediabag.insert(image.src, kind, bytes)
      return image
    end,
  })
end

--- An answer with the identifier, the further classes and the attributes of its block.
local function in_place_of(code, answer)
  local classes = { table.unpack(code.classes, 2) }
  for _, class in ipairs(answer.classes) do
    table.insert(classes, class)
  end
  return pandoc.Div(answer.content, pandoc.Attr(code.identifier, classes, code.attributes))
end

local function is_claim(inline)
  return inline and inline.t == 'RawInline' and inline.format == 'html' and inline.text:match('^<!%-%-%s*claim:.*%-%->$')
end

local function is_space(inline)
  return inline and (inline.t == 'Space' or inline.t == 'SoftBreak')
end

--- Without the comments of claims, and without the space before each unless a word follows right behind it.
local function without_claims(inlines)
  local kept = pandoc.List()
  for index, inline in ipairs(inlines) do
    local next_one = inlines[index + 1]
    local is_joined = next_one and next_one.t == 'Str' and next_one.text:match('^[%w\128-\255]')
    if not is_claim(inline) then
      kept:insert(inline)
    elseif is_space(kept[#kept]) and not is_joined then
      kept:remove()
    end
  end
  return kept
end

--- A line that begins with a comment comes as HTML of its own.
local function without_claim_block(raw)
  if raw.format == 'html' and raw.text:match('^%s*<!%-%-%s*claim:.-%-%->%s*$') then
    return {}
  end
end

local function each_block(doc, answers)
  return doc:walk({
    CodeBlock = function(code)
      local answer = is_block(code) and answers[code.text]
      return answer and in_place_of(code, with_media(answer)) or nil
    end,
  })
end

function Pandoc(doc)
  local settings = settings_of(doc.meta)
  local texts = texts_of(doc)
  if #texts > 0 then
    doc = each_block(doc, answers_to(texts, settings))
  end
  if settings.keep_claims then
    return doc
  end
  return doc:walk({ Inlines = without_claims, RawBlock = without_claim_block })
end
