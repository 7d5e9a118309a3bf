// What the root's scripts start: `node packages/repo/run.mjs <command> [argument …]`. Plain JavaScript that any Node reads,
// because it is also what runs when the install has failed and the Node that the rest needs is not there.
import { existsSync } from 'node:fs';

const [command = '', ...args] = process.argv.slice(2);
const installed = existsSync(new URL('../../node_modules/.bin/node', import.meta.url));

if (!installed || Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    installed
      ? `pnpm ${command}: this runs on the Node that is installed with the repository, not on ${process.version}. Run it through pnpm.`
      : `pnpm ${command}: the packages are not installed. If the lines above say that the registry cannot be reached, look at the network (or the proxy), then run the same command again.`,
  );
  process.exit(1);
}
process.argv.splice(2, process.argv.length, ...args);
await import(new URL(`src/${command}.ts`, import.meta.url).href);
