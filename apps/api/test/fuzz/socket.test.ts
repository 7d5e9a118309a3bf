// Whatever bytes come over a socket, what goes back is a row of whole answers, each of them ours.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { responses } from '../http/kit/raw-responses.ts';
import { startFor } from '../http/kit/start.ts';
import { converse, judgeRaw, streams } from './bytes.ts';
import { settings } from './settings.ts';

const started = await startFor({ requestTimeout: 2000 });
afterAll(async () => await started.app.close());

test('whatever bytes come, every answer is one of ours', { timeout: 600_000 }, async () => {
  const { port, limiter, reports } = started;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(streams, async ([text, split]) => {
      limiter.leave('acc_8k3m5p', 100);
      limiter.taken.length = 0;
      const answers = responses(await converse(port, Buffer.from(text, 'latin1'), split)).filter(
        ({ status }) => status !== 100,
      );
      answered += answers.length;
      expect(answers.flatMap(judgeRaw)).toEqual([]);
      // Who is gone before an answer may have taken from a bucket all the same.
      expect(limiter.taken.length).toBeGreaterThanOrEqual(answers.length);
      expect(reports).toEqual([]);
    }),
    settings(300),
  );
  expect(answered).toBeGreaterThan(200);
});
