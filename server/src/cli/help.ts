import type { Bilingual } from '../core/text/message';

/** What `--help` prints. */
export const HELP: Bilingual = {
  en: `policy-lens reads Chinese government reports: headings, figures, terms and findings.

Usage
  policy-lens check    FILE|DIRECTORY|-…   what is wrong, or looks wrong
  policy-lens annotate FILE|DIRECTORY|-…   all that was read
  policy-lens outline  FILE|DIRECTORY|-…   the headings alone
  policy-lens ignored  FILE|DIRECTORY|-…   what .policy-lens/ignore.json ignores there
  policy-lens lsp --stdio                  the language server, for an editor

A directory stands for every .txt below it; - is standard input.

Options
  --format text|json|ndjson     text for people (default), one JSON array, or one JSON object a line and file
  --format text|json|sarif|github
                                of check: for people (default), one JSON object, SARIF 2.1.0, annotations of GitHub Actions
  --as auto|report              report: read any text as a report, even a single line (default: auto)
  --encoding auto|utf-8|utf-16le|utf-16be|gb18030
                                auto (default) detects it and says so where it is not UTF-8
  --language zh|en              language of messages and definitions (default: the environment's)
  --fail-on error|warning|information|hint|never
                                the lowest severity that makes check exit with 1 (default: warning)
  --baseline FILE               findings that FILE lists are known: told, but no reason to fail
  --update-baseline             writes FILE anew; refuses to let it grow
  --allow-growth                lets it grow
  --max-findings N              print the N gravest findings, and say how many were cut
  --no-configuration            leave .policy-lens folders alone
  --glossary FILE               read with the terms of FILE, before those of .policy-lens/glossary*.yaml; may be given more than once
  --prune                       of ignored: take out what no longer ignores anything
  -h, --help                    this text
  -V, --version                 the version

Exit code
  0 all was read, nothing (as grave as --fail-on) was found   1 check found something   2 wrong usage
  3 something could not be read (the rest still was); goes before 1
`,
  zh: `policy-lens 阅读政府工作报告：标题、数字、术语与问题。

用法
  policy-lens check    文件|文件夹|-…   有误或可疑之处
  policy-lens annotate 文件|文件夹|-…   读到的全部内容
  policy-lens outline  文件|文件夹|-…   只要标题
  policy-lens ignored  文件|文件夹|-…   .policy-lens/ignore.json 忽略了什么
  policy-lens lsp --stdio              语言服务器，供编辑器使用

文件夹指其下所有 .txt；- 指标准输入。

选项
  --format text|json|ndjson     text 供人阅读（默认）；json 为一个数组；ndjson 每个文件一行一个对象
  --format text|json|sarif|github
                                用于 check：供人阅读（默认）、一个 JSON 对象、SARIF 2.1.0、GitHub Actions 注释
  --as auto|report              report：任何文字都当报告读，一行也可以（默认 auto）
  --encoding auto|utf-8|utf-16le|utf-16be|gb18030
                                auto（默认）自动识别，不是 UTF-8 时会说明
  --language zh|en              消息与释义的语言（默认随系统环境）
  --fail-on error|warning|information|hint|never
                                达到此级别时 check 的退出码为 1（默认 warning）
  --baseline 文件               文件中列出的问题视为已知：照样列出，但不致失败
  --update-baseline             重写基线文件；不许新增
  --allow-growth                允许基线新增
  --max-findings N              只列最重的 N 处，并说明略去多少
  --no-configuration            不读 .policy-lens 文件夹
  --glossary 文件               按文件中的术语阅读，先于 .policy-lens/glossary*.yaml；可多次给出
  --prune                       用于 ignored：清除已失效的条目
  -h, --help                    本说明
  -V, --version                 版本

退出码
  0 全部读完，没有（达到 --fail-on 级别的）问题   1 check 发现问题   2 用法不对
  3 有文件读不了（其余照读），优先于 1
`,
};
