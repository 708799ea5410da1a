/** Two rings: `npm test` (unit, doors, a few journeys) and `npm run test:full` (everything). */
const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}
const esmOnly = ['jose', '@hono', 'mingo', 'croner', 'asn1js', '@peculiar']
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testTimeout: 30_000,
  maxWorkers: 2,
  setupFiles: ['<rootDir>/test/another-day/another-day.cjs'],
  globalSetup: '<rootDir>/test/stage/before-all-tests.ts',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.data/', '/.cache/', '\\.full\\.test\\.ts$'],
  modulePathIgnorePatterns: ['/dist/', '/.data/', '/.cache/'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
}
