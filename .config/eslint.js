import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The layers of src/, the lowest first. A folder may import from itself and from those before it. Of what lies loose in src/,
 * the settings of this site (site) are for those above `importer` alone.
 */
const layers = [
  'offline',
  'worker',
  'search',
  'book',
  'render',
  'outputs',
  'importer',
  'client',
  'publication',
  'bookThread',
  'pageThread',
  'integrations',
  'components',
  'pages',
];
const plain = ['offline', 'worker', 'search', 'book', 'render', 'outputs', 'importer'];

const layerRules = layers.map((layer, i) => ({
  files: [`src/${layer}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...layers.slice(i + 1).map((above) => ({
            group: [`**/${above}/**`],
            message: `src/${layer} lies below src/${above}`,
          })),
          { group: ['**/commands/**'], message: 'commands are the outermost layer' },
          ...(plain.includes(layer)
            ? [
                {
                  group: ['astro', 'astro/*', 'astro:*', '@astrojs/*'],
                  message: `src/${layer} is plain TypeScript, without Astro`,
                },
                { group: ['**/site.ts'], message: `src/${layer} gets what it needs as arguments` },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist*/**', '.astro/**', '.cache/**', 'node_modules/**'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // A value that the type system cannot see to be there, but the line before it has made sure of.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  ...layerRules,
);
