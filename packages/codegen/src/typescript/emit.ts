// Everything that is generated for the TypeScript SDK.
import { banner } from '@cloudnexus/repo/generated';
import type { Model } from '../model/model.ts';
import { emitApi } from './api.ts';
import { emitEvents } from './events.ts';
import { emitGroup, emitGroups, groupFile } from './groups.ts';
import { emitModels } from './models.ts';
import { emitOperations } from './operations.ts';

/** The text of each file by its path in the package. */
export function emitTypeScript(model: Model): Map<string, string> {
  const sources: [string, string][] = [
    ['operations.ts', emitOperations(model)],
    ['models.ts', emitModels(model)],
    ['events.ts', emitEvents(model)],
    ['groups.ts', emitGroups(model)],
    ...model.groups.map((group): [string, string] => [groupFile(group), emitGroup(model, group)]),
  ];
  return new Map([
    ...sources.map(([path, text]): [string, string] => [`src/generated/${path}`, banner + text]),
    ['api.md', emitApi(model)],
  ]);
}
