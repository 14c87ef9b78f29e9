// Lint enforces the architecture (docs/ARCHITECTURE.md): each stage reads only earlier ones, the core is pure, the service knows no connection.
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** The core's stages in the order in which data flows. A stage may import itself and what stands before it. */
const STAGES = ['text', 'lines', 'numbers', 'lexicon', 'dates', 'figures', 'terms', 'headings', 'sections', 'report', 'facts', 'relations', 'findings'];

/**
 * Data models that an earlier stage may name as a type: the lexicon speaks of a term's type, and the outline of the identity.
 * Type imports only.
 */
const NODE_BUILT_INS = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const PROTOCOL_PACKAGES = ['vscode', 'vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-types', 'vscode-languageserver-textdocument', 'vscode-languageclient', 'vscode-languageclient/*'];

const stageRules = STAGES.map((stage, position) => ({
  files: [`server/src/core/${stage}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [...NODE_BUILT_INS, ...PROTOCOL_PACKAGES].map((name) => ({ name, message: 'The core is pure: no Node built-ins, no protocol types.' })),
        patterns: [
          {
            group: STAGES.slice(position + 1).map((later) => `**/${later}/*`),
            allowTypeImports: true,
            message: `The stage «${stage}» reads only earlier stages (${STAGES.slice(0, position).join(', ') || 'none'}).`,
          },
          { group: ['**/service/**', '**/server/**', '**/cli/**', '**/analyse'], message: 'The core knows nothing of what is built on it.' },
        ].filter(({ group }) => group.length > 0),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '.embedded-editor/', 'server/src/lexicon/compiled.json'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-len': ['error', { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // no module state: what a module holds is constant
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program > VariableDeclaration[kind!="const"]', message: 'No module state: pass it, or keep it in a closure.' },
        { selector: 'ExportNamedDeclaration > VariableDeclaration[kind!="const"]', message: 'No module state.' },
      ],
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'console', 'setTimeout', 'setInterval', 'fetch', 'performance', 'require'].concat([]),
      'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }],
    },
  },
  ...stageRules,
  {
    files: ['server/src/configuration/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [...NODE_BUILT_INS, ...PROTOCOL_PACKAGES].map((name) => ({ name, message: 'The configuration is pure: files come in through a port.' })),
          patterns: [{ group: ['**/service/**', '**/server/*', '**/cli/**'], message: 'The configuration knows nothing of what is built on it.' }],
        },
      ],
    },
  },
  {
    files: ['server/src/service/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: NODE_BUILT_INS.map((name) => ({ name, message: 'The service does no I/O: it is given ports.' })),
          patterns: [{ group: ['**/server/*', '**/cli/*', 'vscode-languageserver', 'vscode-languageserver/*'], message: 'The service knows no connection; its data are of vscode-languageserver-types.' }],
        },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', performance: 'readonly' } },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
