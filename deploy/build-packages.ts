// Builds the packages that are published, into dist/<package>: `npm run build`, then `npm publish dist/<package>`.
// Nothing here uses the result; the sources run without a build.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const PACKAGES = [
  'protocol',
  'async',
  'service',
  'amqp',
  'celery',
  'orchestrator',
  'sdk',
  'worker',
  'http-api',
  'dashboard',
  'gateway',
];

/** Further files of a package, if it has them. */
const EXTRAS = ['README.md', 'migrations', 'app', 'src/generated'];

rmSync(new URL('dist/', ROOT), { recursive: true, force: true });
const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', ROOT));
const project = fileURLToPath(new URL('tsconfig.build.json', import.meta.url));
execFileSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' });

for (const name of PACKAGES) {
  const source = new URL(`packages/${name}/`, ROOT);
  const target = new URL(`dist/${name}/`, ROOT);
  for (const extra of EXTRAS) {
    if (existsSync(new URL(extra, source)))
      cpSync(new URL(extra, source), new URL(extra, target), { recursive: true });
  }
  cpSync(new URL('LICENSE', ROOT), new URL('LICENSE', target));
  const manifest = JSON.parse(readFileSync(new URL('package.json', source), 'utf8')) as Record<
    string,
    unknown
  >;
  delete manifest['scripts'];
  delete manifest['devDependencies'];
  const exports = { '.': { types: './src/index.d.ts', default: './src/index.js' } };
  writeFileSync(new URL('package.json', target), `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
}
console.log(`Built ${PACKAGES.map((name) => `dist/${name}`).join(', ')}`);
