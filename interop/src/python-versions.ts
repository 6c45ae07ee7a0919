import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Sets of versions in which published Python programs are run, each with a requirements file of that name: what the field's
 * container images lock, the newest that there are, what the former orchestrator sends tasks with, and a server of S3.
 */
export const PYTHON_VERSIONS = ['locked', 'newest', 'kombu-5.2', 'kombu-5.5', 's3'] as const;

export type PythonVersions = (typeof PYTHON_VERSIONS)[number];

/** Where the environment with these versions is. */
export function environmentFolder(versions: PythonVersions): string {
  return resolve(ROOT, '.omotes/interop', versions);
}

export function requirementsFile(versions: PythonVersions): string {
  return resolve(ROOT, 'interop/requirements', `${versions}.txt`);
}
