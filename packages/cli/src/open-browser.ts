import { spawn } from 'node:child_process';
import type { Environment } from './context.ts';

/** Opens a page in the browser if there is a desktop. Returns whether it tried to. */
export function openBrowser(url: string, environment: Environment): boolean {
  const command = openerOf(process.platform, environment);
  if (command === undefined) return false;
  const opener = spawn(command, [url], { stdio: 'ignore', detached: true, env: { ...environment } });
  opener.once('error', () => undefined); // the address is printed as well
  opener.unref();
  return true;
}

function openerOf(platform: NodeJS.Platform, environment: Environment): string | undefined {
  if (platform === 'darwin') return 'open';
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? 'xdg-open' : undefined;
}
