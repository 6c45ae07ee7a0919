import { chmod, rename, writeFile } from 'node:fs/promises';

/** Writes a file that only its owner can read. It is replaced as a whole, so readers never see a part of it. */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  const written = `${path}.${process.pid}.new`;
  await writeFile(written, content, { mode: 0o600 });
  await chmod(written, 0o600);
  await rename(written, path);
}
