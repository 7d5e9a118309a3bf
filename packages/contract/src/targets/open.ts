import { openApi } from './api.ts';
import { openMock } from './mock.ts';
import { targetNames, type Environment, type Target, type TargetName } from './target.ts';

/** @throws an error that says what is wrong with the choice, or what it takes */
export async function openTarget(name: string, environment: Environment): Promise<Target> {
  return await targets[targetName(name)](environment);
}

/** @throws an error that names the targets there are */
export function targetName(name: string): TargetName {
  const known = targetNames.find((each) => each === name);
  if (known === undefined) throw new Error(`there is no target ${name}. There is: ${targetNames.join(', ')}.`);
  return known;
}

const targets: Record<TargetName, (environment: Environment) => Promise<Target>> = { mock: openMock, api: openApi };
