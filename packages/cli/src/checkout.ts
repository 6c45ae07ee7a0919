import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** Absolute path of a file of this checkout. */
export function checkoutPath(relativePath: string): string {
  return fileURLToPath(new URL(relativePath, ROOT));
}

export const EXAMPLE_WORKER = checkoutPath('examples/worker.ts');
export const SIMULATOR_WORKER = checkoutPath('examples/python/simulator_worker.py');
export const EXAMPLE_DEFINITIONS = checkoutPath('examples/workflow-config.json');
export const MAIN = checkoutPath('packages/cli/src/main.ts');
