// Makes the Python environments with the programs that are in the field, unless they are there. Fails with what is missing.
import { ensurePythonEnvironment, PythonMissingError } from '@omotes/local';
import { environmentFolder, PYTHON_VERSIONS, requirementsFile } from './python-versions.ts';

try {
  for (const versions of PYTHON_VERSIONS)
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
