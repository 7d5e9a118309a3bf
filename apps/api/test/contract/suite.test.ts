// The suite of `@cloudnexus/contract` on the whole API, on both engines. Afterwards its ledger has no hole.
import { Suite } from '@cloudnexus/contract/suite';
import { needPart } from '@cloudnexus/repo/parts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { engines } from '../engines.ts';
import { everything, openFullTarget, type FullTarget } from './kit/target.ts';

describe.each(engines)('on %s', (engine) => {
  const isHere = engine === 'sqlite' || inject('postgres') !== '';
  const suite = new Suite({ name: 'api', means: everything });

  let target: FullTarget;
  beforeAll(async () => {
    if (!isHere) return;
    target = await openFullTarget(engine);
    suite.start(target);
  }, 60_000);
  afterAll(async () => {
    if (!isHere) return;
    await suite.close();
    await target.close();
    console.log(`contract on ${engine}: ${suite.summary()}`);
  }, 60_000);

  describe.each(suite.chapters.filter(({ cases }) => cases.length > 0))('$name', ({ cases }) => {
    // oxlint-disable-next-line vitest/expect-expect -- a case throws what it expected
    test.for(cases)('$name', { timeout: 60_000 }, async (each, context) => {
      if (engine === 'postgres') needPart('postgres', context);
      await suite.run(each);
    });
  });

  test('the ledger has every operation, status, error code, media type and required header', (context) => {
    if (engine === 'postgres') needPart('postgres', context);
    expect(suite.gaps()).toEqual([]);
  });
});
