export { PythonMissingError } from './errors.ts';
export { ensurePythonEnvironment, type PythonEnvironment } from './python-environment.ts';
export { ENVIRONMENT_NAMES, type EnvironmentName, pythonEnvironment } from './published-programs.ts';
