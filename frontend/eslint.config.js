import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import i18next from 'eslint-plugin-i18next';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Arrows point one way: app -> features -> ui -> api; a feature knows no other feature. */
function forbidImports(folder, regex, message) {
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  };
}

const exports = [
  { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels.' },
];

const words = 'People read this: it belongs into the catalogues of src/locales.';
const told =
  '/^(label|title|text|hint|description|message|placeholder|confirm|cancel|action|aria-label)$/';

/** Words outside of markup: what tables and calls hold for people to read, and any whole sentence. */
const literals = [
  {
    selector: `Property:matches([key.name=${told}], [key.value=${told}])[value.type="Literal"][value.value=/[A-Za-z]{2}/]`,
    message: words,
  },
  {
    selector:
      'CallExpression[callee.name=/^(notifyDone|notifyFailure|reportOutcome)$/] > :matches(Literal, TemplateLiteral)',
    message: words,
  },
  { selector: 'Literal[value=/^[A-Z“].*[a-z] .*[a-z][.!?…]$/]', message: words },
];

export default defineConfig(
  globalIgnores(['dist', 'src/gql']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...exports],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat['recommended-latest'], a11y.flatConfigs.strict],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'src/testing/**'],
    plugins: { i18next },
    rules: {
      'no-restricted-syntax': ['error', ...exports, ...literals],
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: [
              '^(aria-label|aria-valuetext|alt|add|cite|closeButtonLabel|description|hint|label|nothingFoundMessage|none|placeholder|subtitle|text|title)$',
            ],
          },
          // The name of the product and what is no word in any language.
          words: {
            exclude: ['Video-Publisher', '[^A-Za-z]*', '[A-Z_]+', 'transparent', 'https?://.+'],
          },
          // What is handed to a function is no text; calls that tell people something are looked at above.
          callees: { exclude: ['.*'] },
          message: words,
        },
      ],
    },
  },
  forbidImports(
    'src/features',
    '^\\.\\./(?!\\.\\.)|^(\\.\\./)+(app|theme|testing)/',
    'A feature imports itself, ui, api and gql; the rooms in app put features together.',
  ),
  forbidImports('src/ui', '^(\\.\\./)+(app|features|theme)/', 'ui knows no feature and no room.'),
  forbidImports('src/api', '^(\\.\\./)+(app|features|ui|theme)/', 'api stands below everything.'),
  forbidImports('src/theme', '^\\.\\./', 'The theme stands alone.'),
  forbidImports('src/locales', '^(\\.\\./)+(?!locales/)', 'Words know nobody.'),
  { files: ['codegen.ts', 'vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
);
