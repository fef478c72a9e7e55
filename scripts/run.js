import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs a command of the project’s packages and shows what it prints. Rejects when it fails. */
export const run = (command, args = [], options = {}) =>
  new Promise((done, fail) => {
    const env = { ...process.env, PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH };
    const child = spawn(command, args, { stdio: 'inherit', env, ...options });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}`)),
    );
  });

/** Whether the module with this address was started by itself, not imported. */
export const isMain = (url) => url === pathToFileURL(process.argv[1] ?? '').href;
