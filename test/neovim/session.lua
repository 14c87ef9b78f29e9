-- What a user does in Neovim with a report in front, through Neovim's own LSP client. Writes what came of it to $OUTCOME as JSON.
local LIMIT = 30000

local function wait_for(what, condition)
  if not vim.wait(LIMIT, condition, 20) then error('waited in vain for ' .. what) end
end

--- The answer of the one server to a request about the place of the cursor.
local function ask(method)
  local answers, problem = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(0, 'utf-16'), LIMIT)
  local _, answer = next(answers or {})
  if not answer or answer.err then error(method .. ': ' .. vim.inspect(problem or answer)) end
  return answer.result
end

local function names_of(symbols)
  local names = {}
  for _, symbol in ipairs(symbols) do
    table.insert(names, symbol.name)
    vim.list_extend(names, names_of(symbol.children or {}))
  end
  return names
end

local function put_cursor_on(words)
  if vim.fn.search(words, 'cw') == 0 then error(words .. ' is not in the report') end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

--- Renames as `:lua vim.lsp.buf.rename()` does, and gives the lines that came of it.
local function rename(words, new_name)
  put_cursor_on(words)
  local before = vim.b.changedtick
  vim.lsp.buf.rename(new_name)
  wait_for('the new name ' .. new_name, function() return vim.b.changedtick ~= before end)
  return lines()
end

--- What Neovim shows once the server has looked at the present text.
local function findings()
  local shown = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    table.insert(shown, { code = finding.code or finding.user_data.lsp.code, line = finding.lnum, byte = finding.col, source = finding.source, message = finding.message })
  end
  return shown
end

local function session()
  local outcome = { filetype = vim.bo.filetype }
  wait_for('the first finding', function() return #vim.diagnostic.get(0) > 0 end)
  outcome.findings = findings()
  local message = vim.diagnostic.get(0)[1].message
  local _, client = next(vim.lsp.buf_get_clients(0))
  client.notify('workspace/didChangeConfiguration', { settings = { policyLens = { language = 'en' } } })
  wait_for('the other language', function()
    local finding = vim.diagnostic.get(0)[1]
    return finding and finding.message ~= message
  end)
  outcome.findingsInEnglish = findings()
  outcome.symbols = names_of(ask('textDocument/documentSymbol'))
  put_cursor_on('763.1')
  outcome.hover = ask('textDocument/hover').contents.value
  outcome.termRenamed = rename('三链一园', '四链一园')
  outcome.figureRenamed = rename('763.1', '775.3')
  put_cursor_on('(工作')
  vim.cmd('normal! x')
  wait_for('the finding to go', function() return #vim.diagnostic.get(0) == 0 end)
  -- a report whose name does not say so, in a buffer of its own
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.OTHER_REPORT))
  outcome.otherFiletype = vim.bo.filetype
  wait_for('the finding in the other report', function() return #vim.diagnostic.get(0) > 0 end)
  outcome.clients = #vim.tbl_keys(vim.lsp.buf_get_clients(0))
  return outcome
end

local worked, outcome = xpcall(session, debug.traceback)
vim.fn.writefile({ vim.fn.json_encode(worked and outcome or { problem = outcome }) }, vim.env.OUTCOME)
vim.cmd('qall!')
