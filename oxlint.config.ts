import { defineConfig, type OxlintOverride } from 'oxlint';
import { LAYERS } from './layers.ts';

/** Each layer of `lib` may import itself, the layers that it lists, and the packages that it lists. */
const layerOverrides = Object.entries(LAYERS).map(
  ([name, { imports, packages }]): OxlintOverride => ({
    files: [`${name}/**`],
    excludeFiles: ['**/*.test.*'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**',
                ...[name, ...imports].map((at) => (at.endsWith('.ts') ? `!#${at}` : `!#${at}/**`)),
                ...packages.flatMap((pkg) => [`!${pkg}`, `!${pkg}/**`]),
              ],
              message: `${name} may import only ${[name, ...imports, ...packages].join(', ')}. See layers.ts.`,
            },
          ],
        },
      ],
    },
  }),
);

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'vitest', 'unicorn', 'promise', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['node_modules', '.output', '.wxt', 'demo-output'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-unassigned-import': 'off',
    'react/react-in-jsx-scope': 'off',
    'import/no-named-as-default-member': 'off',
    'no-console': 'error',
    // The compiler refuses a missing return already, and knows that an exhaustive switch needs none.
    'typescript/consistent-return': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  },
  overrides: [
    ...layerOverrides,
    { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ],
});
