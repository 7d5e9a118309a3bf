import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { newFolder } from '../engines.ts';
import { freePort } from '../../src/free-port.ts';
import { newKubernetes } from './kit/world.ts';

const program = fileURLToPath(new URL('programs/start.ts', import.meta.url));

test(
  'the client of Kubernetes is loaded for the first cluster, and not before',
  { timeout: 60_000 },
  async (context) => {
    const folder = newFolder(context);
    const kubernetes = await newKubernetes(context);
    const file = join(folder, 'kubeconfig');
    writeFileSync(file, kubernetes.kubeconfig());
    const { stdout } = await promisify(execFile)(process.execPath, [program, folder, String(await freePort()), file]);
    expect(JSON.parse(stdout)).toEqual({ before: false, after: true });
  },
);
