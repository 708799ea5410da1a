/**
 * Who may import whom: the table of docs/architecture.md, checked by dependency-cruiser. Floors point one way; a city never
 * imports the other; nobody but tests, benches and `npm start` imports the stand-in world.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const tests = '(\\.test\\.tsx?$|/testing/)'
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: {
    pathNot: to,
    dependencyTypesNot: ['core'],
    dependencyTypes: ['local', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'undetermined', 'unknown', 'localmodule'],
  },
})
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })
const library = (...names) => `node_modules/(${names.join('|')})(/|$)`

module.exports = {
  forbidden: [
    never(
      'no-circle',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'No circle anywhere; a type may point back.',
    ),
    only(
      'domain-alone',
      '^core/domain/',
      `^core/domain/|${library('zod')}`,
      'core/domain imports itself and zod/mini.',
    ),
    only('catalogue-on-domain', '^core/catalogue/', '^core/(domain|catalogue)/', 'core/catalogue imports core/domain.'),
    never(
      'city-apart',
      { path: '^core/catalogue/centres/([^/]+)/' },
      { path: '^core/catalogue/centres/[^/]+/', pathNot: '^core/catalogue/centres/$1/' },
      'A city never imports the other city.',
    ),
    only(
      'contract-on-domain',
      '^core/contract/',
      `^core/(domain|contract)/|${library('zod')}`,
      'core/contract imports core/domain.',
    ),
    only(
      'usecases-on-ports',
      '^server/(usecases|standing|applying|settings|conflicts|execution|exchange|effects|work|views|records)/',
      `^core/|^server/(ports|usecases|standing|applying|settings|conflicts|execution|exchange|effects|work|views|records)|${library('zod')}`,
      'Use cases know ports, not who fills them.',
    ),
    never(
      'usecase-apart',
      {
        path: '^server/(standing|applying|settings|conflicts|execution|exchange|effects|work|views|records)/',
        pathNot: tests,
      },
      { path: '^server/usecases/' },
      'What use cases share does not know them.',
    ),
    never(
      'execution-below',
      { path: '^server/execution/', pathNot: tests },
      { path: '^server/(applying|exchange|effects|work|views)/' },
      'Changing an application knows nobody who asks for it.',
    ),
    never(
      'exchange-below-effects',
      { path: '^server/(applying|exchange)/', pathNot: tests },
      { path: '^server/(effects|work)/' },
      'What is owed may be a message between centres; a message owes nothing.',
    ),
    never(
      'adapter-not-usecase',
      { path: '^server/adapters/', pathNot: `${tests}|^server/adapters/cloud` },
      { path: '^server/(usecases|standing|applying|settings|conflicts|execution|exchange|effects|work|views)/' },
      'An adapter fills a port; it does not decide.',
    ),
    never(
      'adapter-apart',
      { path: '^server/adapters/([^/]+)/', pathNot: tests },
      { path: '^server/adapters/[^/]+/', pathNot: '^server/adapters/$1/' },
      'Adapters do not know each other; only adapters/cloud does.',
    ),
    never(
      'door-without-rule',
      { path: '^cloudfunctions/' },
      { path: '^core/(domain|catalogue)/' },
      'A door holds no rule.',
    ),
    never(
      'door-through-cloud',
      { path: '^cloudfunctions/' },
      { path: '^server/adapters/[^/]+/' },
      'A door reaches adapters through adapters/cloud.',
    ),
    never(
      'phone-apart',
      { path: '^src/', pathNot: tests },
      { path: '^(core/catalogue|server|console|cloudfunctions|local|test|operator)/' },
      'The mini-program knows domain and contract; definitions arrive as data.',
    ),
    never(
      'console-apart',
      { path: '^console/', pathNot: tests },
      { path: '^(core/catalogue|src|server|cloudfunctions|local|test|operator)/' },
      'The console knows domain and contract.',
    ),
    never(
      'world-apart',
      { path: '^(core|server|cloudfunctions|src|console|operator)/', pathNot: tests },
      { path: '^(local|test|bench)/' },
      'The stand-in world is imported by tests, benches and npm start only.',
    ),
    never(
      'world-on-built-doors',
      { path: '^local/', pathNot: tests },
      { path: '^(server|cloudfunctions|src|console)/' },
      'The stand-in world knows core and the built doors, not the product.',
    ),
    never(
      'zod-mini-only',
      { path: '^(core|src)/', pathNot: tests },
      { path: 'node_modules/zod/(?!.*mini)', dependencyTypesNot: ['type-only'] },
      'Contracts travel to the phone: zod/mini, not zod.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
