// Makes the Python environments with the programs that are in the field, unless they are there: those that are named, or all.
// Fails with what is missing.
import { ensurePythonEnvironment, PythonMissingError } from '@omotes/local';
import { environmentFolder, PYTHON_VERSIONS, requirementsFile } from './python-versions.ts';

const named = process.argv.slice(2);
try {
  for (const versions of PYTHON_VERSIONS.filter((each) => named.length === 0 || named.includes(each)))
    await ensurePythonEnvironment({
      folder: environmentFolder(versions),
      requirements: requirementsFile(versions),
      log: (line) => console.error(line),
    });
} catch (error) {
  if (!(error instanceof PythonMissingError)) throw error;
  console.error(`omotes: ${error.message}`);
  process.exitCode = 1;
}
