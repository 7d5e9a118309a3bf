// The whole API in a process of its own, which tells whether it has loaded the client of Kubernetes: once without a cluster,
// and once after one was registered. `node start.ts <data dir> <port> <kubeconfig>`
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';

let isLoaded = false;
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier.startsWith('@kubernetes/')) isLoaded = true;
    return next(specifier, context);
  },
});

const [dataDir = '', port = '', file = ''] = process.argv.slice(2);
const { startApi } = await import('../../../src/api.ts');
const { readConfig } = await import('../../../src/config.ts');
const { openCipher } = await import('../../../src/encryption/check.ts');
const { readKubeconfig } = await import('../../../src/clusters/kubeconfig/read.ts');
const { registerCluster } = await import('../../../src/clusters/register.ts');
const { createAccount } = await import('../../../src/identity/accounts.ts');
const { silentLog } = await import('../../../src/log/log.ts');

const sources = { clock: Date.now, random: randomBytes };
const config = readConfig({ CN_DATA_DIR: dataDir, PORT: port });
const api = await startApi(config, { log: silentLog(), sources });
await delay(1_000);
const before = isLoaded;

const { id: accountId } = await createAccount(api.store, { name: 'Example', tier: 'starter' }, sources);
const kubeconfig = readKubeconfig(readFileSync(file, 'utf8'), undefined, readFileSync);
const registration = { accountId, name: 'production', region: 'us-east-1', kubeconfig };
const cipher = await openCipher(config, api.store);
await api.store.transaction((tx) => registerCluster(tx, registration, { cipher, sources }));
for (let status: unknown; status !== 'connected'; await delay(50))
  ({ status } = Object(await api.store.get('select status from clusters')));
const after = isLoaded;

await api.close();
console.log(JSON.stringify({ before, after }));
