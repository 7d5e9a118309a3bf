// The mock: Prism in this process, or one that is running already.
import { startMock } from '../mock/mock.ts';
import { reach } from './reach.ts';
import type { Environment, Target } from './target.ts';

/** Prism looks whether there are credentials, not which. */
const credentials = { apiKey: 'cn_live_sk_abc123', accountId: 'acc_8k3m5p' };

/** @param document the text of an OpenAPI document, by default the bundle */
export async function openMock(environment: Environment = {}, document?: string): Promise<Target> {
  const running = environment['CN_CONTRACT_URL'];
  if (running) {
    const baseUrl = await reach(running);
    return { name: 'mock', baseUrl, credentials, means: {}, close: async () => {} };
  }
  const { url, close } = await startMock(document === undefined ? {} : { document });
  return { name: 'mock', baseUrl: url, credentials, means: {}, close };
}
