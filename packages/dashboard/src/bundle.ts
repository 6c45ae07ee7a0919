import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** One file of the page, as it is served. */
export interface DashboardFile {
  /** Path in the address, such as `/assets/main-3F2A.js`; the page itself is `/index.html`. */
  readonly path: string;
  /** Value of the `Content-Type` header. */
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Its name changes with its content, so that a browser may keep it for ever. */
  readonly immutable: boolean;
}

const APP = new URL('../app/', import.meta.url);

/**
 * Bundles the page from its sources, in memory: once for a server, as it starts, in some 150 ms. All it needs comes from the server that serves it: no inline
 * script or style and no foreign host, so `Content-Security-Policy: default-src 'self'` is enough.
 */
export function bundleDashboard(): DashboardFile[] {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: fileURLToPath(APP),
    entryPoints: ['main.tsx', 'styles/main.css'],
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outdir: '/assets',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The page uses no schema, so they are left out; without this, esbuild would still read all of their library.
    external: ['typebox'],
    // Without this, the settings for type checks above these files would be looked for.
    tsconfigRaw: {},
    logLevel: 'silent', // what is wrong is in the error
  });
  const assets = outputFiles.map(({ path, contents }): DashboardFile => ({
    path: path.slice(path.lastIndexOf('/assets/')), // on Windows it begins with a drive
    contentType: path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    body: contents,
    immutable: true,
  }));
  const outputOf = (entryPoint: string) => {
    const [path = ''] =
      Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entryPoint) ?? [];
    return path.slice(path.lastIndexOf('/') + 1);
  };
  const html = readFileSync(new URL('index.html', APP), 'utf8')
    .replace('main.tsx', `/assets/${outputOf('main.tsx')}`)
    .replace('styles/main.css', `/assets/${outputOf('styles/main.css')}`);
  return [
    ...assets,
    {
      path: '/index.html',
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(html),
      immutable: false,
    },
    {
      path: '/favicon.svg',
      contentType: 'image/svg+xml',
      body: readFileSync(new URL('favicon.svg', APP)),
      immutable: false,
    },
  ];
}
