import { expect, test } from 'vitest';
import type { EngineUnderTest } from './engine.ts';
import { newWorld } from './world.ts';

export function aboutTests(engine: EngineUnderTest): void {
  test('says which driver it is, and that it is well', async (context) => {
    const { driver } = await newWorld(engine, context);
    const about = await driver.about();
    expect(about).toMatchObject({ driver: engine.kind, healthy: true });
    expect(about.version).not.toBe('');
  });

  test('says that a driver that is closed is not well', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.close();
    expect(await driver.about()).toMatchObject({ driver: engine.kind, healthy: false });
  });
}
