import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
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

export default defineConfig(
  globalIgnores(['dist', 'src/gql']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat['recommended-latest'], a11y.flatConfigs.strict],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
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
  { files: ['codegen.ts', 'vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
);
