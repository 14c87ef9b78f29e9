// Renders the manual: one page a check, and their list.

const SEVERITIES_ZH = { error: '错误', warning: '警告', information: '信息', hint: '提示' };

export function renderPage({ check, finds, why, silent, bad, good }, file) {
  const messages = Object.values(check.messages).map(({ en, zh }) => `| ${cell(en)} | ${cell(zh)} |`);
  return `# ${check.id}

<!-- Generated from ${file} by \`npm run generate\`. -->

${finds.en}

**Why.** ${sentence(why.en)}

**Says nothing.** ${sentence(silent.en)}

**Severity.** \`${check.severity}\`. To change it or to switch the check off: \`"policyLens.checks": { "${check.id}": "off" }\`.

## 中文

${finds.zh}

**理由。** ${why.zh}

**不报的情形。** ${silent.zh}

**级别。** ${SEVERITIES_ZH[check.severity]}（\`${check.severity}\`）。调整或关闭：\`"policyLens.checks": { "${check.id}": "off" }\`。

## Examples · 示例

Wrong · 有误

\`\`\`text
${bad}
\`\`\`

Right · 正确

\`\`\`text
${good}
\`\`\`

## Messages · 消息

| English | 中文 |
|---|---|
${messages.join('\n')}
`;
}

export function renderIndex(pages) {
  const rows = pages.map(({ check: { id, severity }, finds }) => `| [${id}](${id}.md) | \`${severity}\` | ${cell(finds.en)} | ${cell(finds.zh)} |`);
  return `# Checks · 检查项

<!-- Generated from server/src/core/findings/ by \`npm run generate\`. -->

| check | severity | finds | 检查内容 |
|---|---|---|---|
${rows.join('\n')}
`;
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const cell = (text) => text.replaceAll('|', '\\|');
