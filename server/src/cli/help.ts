import type { Bilingual } from '../core/text/message';

/** What `--help` prints. */
export const HELP: Bilingual = {
  en: `policy-lens reads Chinese government reports: headings, figures, terms and findings.

Usage
  policy-lens annotate FILE|DIRECTORY|-…   all that was read
  policy-lens outline  FILE|DIRECTORY|-…   the headings alone
  policy-lens lsp --stdio                  the language server, for an editor

A directory stands for every .txt below it; - is standard input.

Options
  --format text|json|ndjson     text for people (default), one JSON array, or one JSON object a line and file
  --as auto|report              report: read any text as a report, even a single line (default: auto)
  --encoding auto|utf-8|utf-16le|utf-16be|gb18030
                                auto (default) detects it and says so where it is not UTF-8
  --language zh|en              language of messages and definitions (default: the environment's)
  -h, --help                    this text
  -V, --version                 the version

Exit code
  0 all was read   2 wrong usage   3 something could not be read (the rest still was)
`,
  zh: `policy-lens 阅读政府工作报告：标题、数字、术语与问题。

用法
  policy-lens annotate 文件|文件夹|-…   读到的全部内容
  policy-lens outline  文件|文件夹|-…   只要标题
  policy-lens lsp --stdio              语言服务器，供编辑器使用

文件夹指其下所有 .txt；- 指标准输入。

选项
  --format text|json|ndjson     text 供人阅读（默认）；json 为一个数组；ndjson 每个文件一行一个对象
  --as auto|report              report：任何文字都当报告读，一行也可以（默认 auto）
  --encoding auto|utf-8|utf-16le|utf-16be|gb18030
                                auto（默认）自动识别，不是 UTF-8 时会说明
  --language zh|en              消息与释义的语言（默认随系统环境）
  -h, --help                    本说明
  -V, --version                 版本

退出码
  0 全部读完   2 用法不对   3 有文件读不了（其余照读）
`,
};
