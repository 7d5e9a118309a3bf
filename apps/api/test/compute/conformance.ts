// What every driver keeps. A driver's own test calls this with the engine it runs on.
import { describe } from 'vitest';
import { aboutTests } from './conformance/about.ts';
import { applyTests } from './conformance/apply.ts';
import { crashTests } from './conformance/crash.ts';
import type { EngineUnderTest } from './conformance/engine.ts';
import { failureTests } from './conformance/failure.ts';
import { observeTests } from './conformance/observe.ts';
import { processesTests } from './conformance/processes.ts';
import { removeTests } from './conformance/remove.ts';
import { watchTests } from './conformance/watch.ts';

export function driverConformance(engine: EngineUnderTest): void {
  describe(`the ${engine.kind} driver`, () => {
    describe('apply', () => void applyTests(engine));
    describe('remove', () => void removeTests(engine));
    describe('observe', () => void observeTests(engine));
    describe('watch', () => void watchTests(engine));
    describe('failures', () => void failureTests(engine));
    describe('several processes', () => void processesTests(engine));
    describe('crashes', () => void crashTests(engine));
    describe('about', () => void aboutTests(engine));
  });
}
