// Dependencies point down only: see ARCHITECTURE.md, "The dependency rule".

/** What the sources of each package may import of ours. */
const SOURCES = {
  async: [],
  protocol: [],
  'http-api': [],
  service: ['protocol'],
  amqp: ['async'],
  celery: ['amqp', 'async'],
  sdk: ['protocol', 'amqp', 'async'],
  worker: ['protocol', 'amqp', 'celery', 'async'],
  orchestrator: ['protocol', 'amqp', 'celery', 'async', 'service'],
  dashboard: ['http-api'],
  gateway: ['sdk', 'amqp', 'celery', 'protocol', 'dashboard', 'http-api', 'async', 'service'],
  local: ['async'],
  python: ['local'],
  testing: ['local', 'python'],
  examples: ['worker'],
  chaos: [
    'sdk',
    'worker',
    'amqp',
    'async',
    'local',
    'orchestrator',
    'protocol',
    'python',
    'testing',
    'examples',
  ],
  bench: [
    'sdk',
    'worker',
    'celery',
    'gateway',
    'local',
    'orchestrator',
    'protocol',
    'python',
    'testing',
    'examples',
  ],
  cli: ['bench', 'chaos', 'gateway', 'sdk', 'local', 'orchestrator', 'protocol', 'python', 'amqp', 'celery'],
  interop: ['sdk', 'worker', 'protocol'],
  deploy: [],
};

/** What its tests may import too, beside `testing`. */
const TESTS = {
  // The crash explorer runs the SDK's registry of jobs.
  orchestrator: ['sdk'],
  examples: ['protocol'],
  gateway: ['orchestrator', 'worker'],
  dashboard: ['amqp', 'gateway', 'orchestrator', 'protocol', 'service', 'worker', 'examples'],
  cli: ['worker'],
  interop: ['amqp', 'bench', 'celery', 'gateway', 'http-api', 'local', 'orchestrator', 'python', 'service'],
};

const TOP_FOLDERS = ['bench', 'interop', 'examples', 'deploy'];
const OURS = `^(packages/[^/]+|${TOP_FOLDERS.join('|')})/`;
// Programs beside the tests that serve the tests alone.
const TEST_FILES = '/test/|^packages/dashboard/screenshots.ts$';
/** The benchmark's bare loops, and a stranger's SDK: they use the drivers without any of our logic. */
const BARE = '^(bench/src|interop/late-declaring-sdk)/';
const folderOf = (name) => `^${TOP_FOLDERS.includes(name) ? name : `packages/${name}`}/`;

const downOnly = Object.entries(SOURCES).flatMap(([name, allowed]) => [
  {
    name: `${name}-depends-down-only`,
    severity: 'error',
    from: { path: folderOf(name), pathNot: TEST_FILES },
    to: { path: OURS, pathNot: [name, ...allowed].map(folderOf) },
  },
  {
    name: `tests-of-${name}-depend-down-only`,
    severity: 'error',
    from: { path: folderOf(name), pathNot: `^(?!.*(${TEST_FILES}))` },
    to: { path: OURS, pathNot: [name, ...allowed, ...(TESTS[name] ?? []), 'testing'].map(folderOf) },
  },
]);

module.exports = {
  forbidden: [
    ...downOnly,
    {
      name: 'every-package-has-a-rule',
      comment: 'add the package to SOURCES above and to ARCHITECTURE.md',
      severity: 'error',
      from: { path: OURS, pathNot: Object.keys(SOURCES).map(folderOf) },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-inner-paths',
      comment:
        'packages import one another by name, never by an inner path; the explorer runs the registry of jobs inside the SDK',
      severity: 'error',
      from: { path: OURS, pathNot: '/test/exploration/sdk-program.ts$' },
      // The tasks of the examples are no package: they are imported by their path.
      to: {
        path: '^(packages/[^/]+|bench|interop)/',
        pathNot: ['^$1/', '^(packages/[^/]+|bench)/src/index.ts$'],
      },
    },
    {
      name: 'only-amqp-imports-the-driver',
      severity: 'error',
      from: { path: OURS, pathNot: ['^packages/amqp/', '/test/', '^packages/testing/', BARE] },
      to: { path: 'node_modules/amqplib' },
    },
    {
      name: 'only-stores-import-postgresql',
      severity: 'error',
      from: {
        path: OURS,
        pathNot: [
          '^packages/service/',
          '^packages/(orchestrator|gateway)/src/store/',
          '/test/',
          '^packages/testing/',
          BARE,
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
