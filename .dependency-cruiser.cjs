// Dependencies point down only: see ARCHITECTURE.md, "The dependency rule".
const ours = (...names) => `^packages/(${names.join('|')})/`;
const may = (name, ...allowed) => ({
  name: `${name}-depends-down-only`,
  severity: 'error',
  from: { path: `^packages/${name}/src` },
  to: { path: '^packages/', pathNot: ours(name, ...allowed) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-inner-paths',
      comment:
        'packages import one another by name, never by an inner path; the explorer runs the registry of jobs inside the SDK',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: '/test/exploration/sdk-program.ts$' },
      to: { path: '^packages/([^/]+)/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index.ts$'] },
    },
    may('async'),
    may('protocol'),
    may('service', 'protocol'),
    may('amqp', 'async'),
    may('celery', 'amqp', 'async'),
    may('orchestrator', 'protocol', 'amqp', 'celery', 'async', 'service'),
    may('sdk', 'protocol', 'amqp', 'async'),
    may('worker', 'protocol', 'amqp', 'celery', 'async'),
    may('gateway', 'sdk', 'amqp', 'celery', 'protocol', 'dashboard', 'async', 'service'),
    may('dashboard', 'gateway'),
    {
      name: 'the-dashboard-takes-only-types',
      comment: 'the page knows the gateway by HTTP; its types are erased',
      severity: 'error',
      from: { path: '^packages/dashboard/(src|app)/' },
      to: { path: '^packages/gateway/', dependencyTypesNot: ['type-only'] },
    },
    may('local', 'async'),
    may('chaos', 'sdk', 'worker', 'amqp', 'async', 'local', 'orchestrator', 'protocol', 'testing'),
    may('cli', 'chaos', 'gateway', 'sdk', 'local', 'orchestrator', 'protocol', 'amqp', 'celery'),
    {
      name: 'only-amqp-imports-the-driver',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['^packages/amqp/', '/test/', '^packages/testing/'] },
      to: { path: 'node_modules/amqplib' },
    },
    {
      name: 'only-stores-import-postgresql',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: [
          '^packages/service/',
          '^packages/(orchestrator|gateway)/src/store/',
          '/test/',
          '^packages/testing/',
        ],
      },
      to: { path: 'node_modules/pg/' },
    },
    {
      name: 'the-store-imports-down-only',
      comment: 'the store writes and reads what the domain defines',
      severity: 'error',
      from: { path: '^packages/orchestrator/src/store/' },
      to: { path: '^packages/orchestrator/src/', pathNot: '^packages/orchestrator/src/(store|domain)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain has no I/O, no clock and no random source',
      severity: 'error',
      from: { path: '^packages/orchestrator/src/domain/' },
      to: { pathNot: ['^packages/orchestrator/src/domain/', '^packages/protocol/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules/@omotes|/dist/|generated)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
