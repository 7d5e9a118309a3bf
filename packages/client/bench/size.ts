import type { Figure, Section } from '@cloudnexus/repo/figures';
import { bundledSize } from './bundled-size.ts';
import {
  openapiFetch,
  ours,
  ourUnwrap,
  ourVerifyWebhook,
  peers,
  standardWebhooks,
  stripeWebhooks,
  type Subject,
} from './peers.ts';
import { packageFolder } from './project.ts';
import { sizes } from './targets.ts';

const targets = new Map([
  [ours, sizes.client],
  [ourUnwrap, sizes.unwrap],
  [ourVerifyWebhook, sizes.verifyWebhook],
]);

/** What a page loads to have a client, or to verify webhooks. */
export async function* size(): AsyncGenerator<Section> {
  yield await section('Size of a constructed client', openapiFetch, [ours, ...peers]);
  yield await section('Size of webhook verification', standardWebhooks, [
    ourUnwrap,
    ourVerifyWebhook,
    standardWebhooks,
    stripeWebhooks,
  ]);
}

async function section(title: string, baseline: Subject, subjects: Subject[]): Promise<Section> {
  const base = await bundledSize(baseline.program, packageFolder);
  const figures: Figure[] = [];
  for (const subject of subjects) {
    const value = await bundledSize(subject.program, packageFolder);
    figures.push({ name: subject.name, value, ratio: value / base, target: targets.get(subject) });
  }
  return { title, unit: 'kB min+gzip', baseline: baseline.name, figures };
}
