// Tells which modules of OpenTelemetry's SDK are loaded with a collector at the address, or with none: `node loaded.ts <address>`.
import { registerHooks } from 'node:module';

const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    if (/@opentelemetry\/(?!api\/)/.test(url)) loaded.push(url);
    return next(url, context);
  },
});
const { openTelemetry } = await import('../../../src/telemetry/telemetry.ts');
const endpoint = process.argv[2] || undefined;
const telemetry = await openTelemetry({
  version: '0',
  traces: endpoint === undefined ? undefined : { endpoint, ratio: 1 },
});
console.log(JSON.stringify(loaded));
await telemetry.close();
process.exit();
