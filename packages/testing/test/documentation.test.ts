import assert from 'node:assert/strict';
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DECISIONS = ['docs/adr/[0-9]*.md'];
const PAGES = ['*.md', 'docs/**/*.md', '{packages/*,examples,interop,bench}/README.md'];
const SOURCES = ['{packages,examples,interop,bench,deploy}/**/*.{ts,tsx,proto,sql,py}', 'omotes'];

const ROOT_FOLDERS = ['packages', 'examples', 'interop', 'bench', 'deploy'];
/** What a package has below it. */
const PARTS = ['src', 'test', 'app', 'migrations', 'proto'];

const SECTIONS = /^Context Decision Consequences( Measured)?$/;
const OTHER = String.raw`\[\d{4}\]\(\d{4}-[\w-]+\.md\)`;
const STATUS = new RegExp(
  `^(accepted(, amended by ${OTHER}(, ${OTHER})*( and ${OTHER})?)?|superseded by ${OTHER})$`,
);

/** What is read of the rules of dependency-cruiser. */
interface LintRules {
  readonly forbidden: readonly {
    readonly name: string;
    readonly to: { readonly pathNot?: string | readonly string[] };
  }[];
}

/** A page of docs/adr, or its row in the index. */
interface Decision {
  readonly file: string;
  readonly title: string;
  readonly date: string;
  readonly status: string;
}

test('each decision has its number, title, status, date and sections', async () => {
  const wrong: string[] = [];
  const numbers = new Set<string>();
  for (const file of await filesOf(DECISIONS)) {
    const number = basename(file).slice(0, 4);
    if (numbers.has(number)) wrong.push(`${file}: another decision has this number`);
    numbers.add(number);
    const { title, status, date } = await readDecision(file);
    const [, ...sections] = (await readPage(file)).split(/^## /m);
    const names = sections.map((section) => section.split('\n', 1)[0]).join(' ');
    if (title === '') wrong.push(`${file}: the first line must be '# N. Title' with the number of the file`);
    if (!STATUS.test(status)) wrong.push(`${file}: its status is '${status}'`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) wrong.push(`${file}: its date is '${date}'`);
    if (!SECTIONS.test(names)) wrong.push(`${file}: its sections are '${names}'`);
    if (sections.some((section) => !/\n\n\S/.test(section))) wrong.push(`${file}: a section is empty`);
  }
  assert.deepEqual(wrong, []);
});

test('the index of decisions has each of them with its title, date and status', async () => {
  const index = await readPage('docs/adr/README.md');
  const rows = index.matchAll(/^\| \[(\d{4})\]\((\1-[\w-]+\.md)\) \| (.+?) \| (.+?) \| (.+?) \| .+ \|$/gm);
  const decisions = await Promise.all((await filesOf(DECISIONS)).map(readDecision));
  assert.deepEqual(
    [...rows].map(([, , file, title, date, status]) => ({ file, title, status, date })),
    decisions,
  );
});

test('each link of the documentation leads to a file and a heading that exist', async () => {
  const broken: string[] = [];
  for (const page of await filesOf(PAGES)) {
    const links = withoutCode(await readPage(page)).matchAll(/\]\(([^)\s]+)\)/g);
    for (const [, link = ''] of links) {
      if (/^[a-z]+:/.test(link)) continue;
      const [path = '', heading] = link.split('#');
      const target = path === '' ? page : relative(ROOT, resolve(ROOT, dirname(page), path));
      if (!(await exists(target, heading))) broken.push(`${page}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('each page of docs that the code names exists, and so does its heading', async () => {
  const broken: string[] = [];
  for (const source of await filesOf(SOURCES)) {
    const text = await readPage(source);
    for (const [link, path = '', heading] of text.matchAll(/\b(docs\/[\w./-]+\.md)(?:#([\w-]+))?/g))
      if (!(await exists(path, heading))) broken.push(`${source}: ${link}`);
  }
  assert.deepEqual(broken, []);
});

test('the page of figures ends with the findings about them', async () => {
  const page = await readPage('docs/evidence/performance.md');
  assert.ok(page.endsWith(`\n${await readPage('bench/performance-findings.md')}`));
});

test('README.md has each package', async () => {
  const rows = (await readPage('README.md')).matchAll(/^\| \[`([\w-]+)`\]\(packages\/\1\) \| /gm);
  assert.deepEqual(
    Array.from(rows, ([, name]) => name).sort(),
    (await readdir(join(ROOT, 'packages'))).sort(),
  );
});

test('each file that a page names by its path, from the root or from packages, exists', async () => {
  const packages = await readdir(join(ROOT, 'packages'));
  const missing: string[] = [];
  for (const page of await filesOf(PAGES)) {
    // One that a recipe calls new is not there yet.
    for (const [, path = '', isNew] of (await readPage(page)).matchAll(/`([\w-]+\/[\w./-]+)`(, new)?/g)) {
      const [first = '', second = ''] = path.split('/');
      const isNamed = ROOT_FOLDERS.includes(first) || (packages.includes(first) && PARTS.includes(second));
      const places = [path, `packages/${path}`];
      const isThere = (await Promise.all(places.map((place) => exists(place, undefined)))).includes(true);
      if (isNamed && !isThere && isNew === undefined) missing.push(`${page}: ${path}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('each name that a recipe or the README of a package gives is one of the code', async () => {
  const sources = await Promise.all((await filesOf(SOURCES)).map(readPage));
  const words = new Set(sources.flatMap((text) => text.match(/\w+/g) ?? []));
  const unknown: string[] = [];
  for (const page of await filesOf(['docs/recipes.md', 'packages/*/README.md'])) {
    // What a recipe calls new is not there yet.
    const lines = withoutFences(await readPage(page)).split('\n');
    const text = lines.filter((line) => !line.includes('`, new')).join('\n');
    for (const [, name = ''] of text.matchAll(/`(\w+)`/g))
      if (!words.has(name)) unknown.push(`${page}: ${name}`);
  }
  assert.deepEqual(unknown, []);
});

test('the dependency rule of ARCHITECTURE.md is what the lint rule allows', async () => {
  const [, block = ''] =
    /## The dependency rule.*?```\n(.*?)```/s.exec(await readPage('ARCHITECTURE.md')) ?? [];
  const lines = block.split('\n').filter((line) => line.includes('→'));
  const written = lines.flatMap((line) => {
    const [names = '', uses = ''] = line.split('→').map((part) => part.trim());
    const allowed = uses.replaceAll(/\([^()]*\)|none of ours/g, '').split(/[,;]/);
    const folders = allowed.map((folder) => folder.trim()).filter(Boolean);
    return names.split(', ').map((name) => [name, folders.sort()] as const);
  });
  assert.deepEqual(Object.fromEntries(written), allowedDependencies());
});

/** What the sources of each package may import of ours, by the lint rule. */
function allowedDependencies(): Record<string, readonly string[]> {
  const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as LintRules;
  return Object.fromEntries(
    forbidden.flatMap(({ name: rule, to }) => {
      const [, name] = /^(?!tests-)(.+)-depends-down-only$/.exec(rule) ?? [];
      if (name === undefined) return [];
      const folders = [to.pathNot ?? []].flat().map((path) => basename(path.replace(/^\^/, '')));
      return [[name, folders.filter((folder) => folder !== name).sort()]];
    }),
  );
}

async function readDecision(file: string): Promise<Decision> {
  const text = await readPage(file);
  const [, number = '', title = ''] = /^# (\d+)\. (.+)\n\n- Status: /.exec(text) ?? [];
  const isNumbered = basename(file).startsWith(`${number.padStart(4, '0')}-`);
  return {
    file: basename(file),
    title: isNumbered ? title : '',
    status: /^- Status: (.+(?:\n {2}.+)*)/m.exec(text)?.[1]?.replaceAll(/\s+/g, ' ') ?? '',
    date: /^- Date: (.+)/m.exec(text)?.[1] ?? '',
  };
}

async function exists(path: string, heading: string | undefined): Promise<boolean> {
  const file = await stat(join(ROOT, path)).catch(() => undefined);
  return file !== undefined && (heading === undefined || anchorsOf(await readPage(path)).has(heading));
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(page).matchAll(/^#+ (.+)$/gm)) {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    anchors.add(anchor);
  }
  return anchors;
}

function withoutCode(page: string): string {
  return withoutFences(page).replaceAll(/`[^`]*`/g, '');
}

function withoutFences(page: string): string {
  return page.replaceAll(/^ *```.*?^ *```$/gms, '');
}

/** Relative to the root of the repository, in order; never those of installed packages. */
async function filesOf(patterns: readonly string[]): Promise<string[]> {
  const exclude = (path: string): boolean => basename(path) === 'node_modules';
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: ROOT, exclude })) files.push(file);
  assert.ok(files.length > 0, `there are no files like ${patterns.join(', ')}`);
  return files.sort();
}

function readPage(path: string): Promise<string> {
  return readFile(join(ROOT, path), 'utf8');
}
