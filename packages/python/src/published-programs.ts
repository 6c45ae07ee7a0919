import { resolve } from 'node:path';
import type { PythonEnvironment } from './python-environment.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Each environment with its folder and its requirements file, relative to the checkout. */
const ENVIRONMENTS = {
  /** The versions that the field's container images lock. */
  locked: ['.omotes/interop/locked', 'interop/requirements/locked.txt'],
  /** The newest versions that work together. */
  newest: ['.omotes/interop/newest', 'interop/requirements/newest.txt'],
  /** The versions with which the former orchestrator sends tasks. */
  'kombu-5.2': ['.omotes/interop/kombu-5.2', 'interop/requirements/kombu-5.2.txt'],
  'kombu-5.5': ['.omotes/interop/kombu-5.5', 'interop/requirements/kombu-5.5.txt'],
  /** An S3 server and AWS's client. */
  s3: ['.omotes/interop/s3', 'interop/requirements/s3.txt'],
  /** The heat-network simulator of the demo. */
  simulator: ['.omotes/simulator-venv', 'examples/python/requirements.txt'],
  /** The Celery that the benchmark compares with. */
  celery: ['.omotes/peers/celery', 'bench/src/peers/requirements.txt'],
} as const satisfies Record<string, readonly [folder: string, requirements: string]>;

export type EnvironmentName = keyof typeof ENVIRONMENTS;

/** The keys of `ENVIRONMENTS`. */
export const ENVIRONMENT_NAMES = Object.keys(ENVIRONMENTS) as readonly EnvironmentName[]; // Object.keys types them as strings

/** Absolute paths of an environment. `ensurePythonEnvironment` installs it. */
export function pythonEnvironment(name: EnvironmentName): PythonEnvironment {
  const [folder, requirements] = ENVIRONMENTS[name];
  return { folder: resolve(ROOT, folder), requirements: resolve(ROOT, requirements) };
}
