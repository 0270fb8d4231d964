import { spawnSync } from "node:child_process";

export interface Finished {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs one command to its end and keeps what it printed. */
export function run(command: string, args: readonly string[], options: { readonly cwd?: string } = {}): Finished {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", ...options });
  return { ok: status === 0, output: error === undefined ? `${stdout}${stderr}` : error.message };
}

/** Runs one command with its output shown as it comes; whether it ended well. */
export function show(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

/** Prints each fault and ends the process badly when there are any. */
export function endWith(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
