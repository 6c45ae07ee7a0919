// Makes the Python environment with the programs that are in the field, unless it is there: `requirements.txt`
// installed into `.omotes/venv`. Fails with what is missing.
import { resolve } from 'node:path';
import { ensurePythonEnvironment, PythonMissingError } from '@omotes/local';

const ROOT = resolve(import.meta.dirname, '../..');

try {
  await ensurePythonEnvironment({
    folder: resolve(ROOT, '.omotes/venv'),
    requirements: resolve(ROOT, 'interop/requirements.txt'),
    log: (line) => console.error(line),
  });
} catch (error) {
  if (!(error instanceof PythonMissingError)) throw error;
  console.error(`omotes: ${error.message}`);
  process.exitCode = 1;
}
