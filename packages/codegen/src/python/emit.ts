// Everything that is generated for the Python SDK.
import type { Model } from '../model/model.ts';
import { emitApi } from './api.ts';
import { emitEnums } from './enums.ts';
import { emitEvents } from './events.ts';
import { emitExports } from './exports.ts';
import { emitGroups } from './groups.ts';
import { emitInputs } from './inputs.ts';
import { emitModels } from './models.ts';
import { groupModule } from './names.ts';
import { emitOperations } from './operations.ts';
import { emitResource } from './resources.ts';
import { readVocabulary } from './vocabulary.ts';

const banner = '# Generated from spec/ by `pnpm generate`. Do not edit.\n';

/** The text of each file by its path in the package. */
export function emitPython(model: Model): Map<string, string> {
  const vocabulary = readVocabulary(model);
  const sources: [string, string][] = [
    ['__init__.py', emitExports(vocabulary)],
    ['operations.py', emitOperations(vocabulary)],
    ['enums.py', emitEnums(vocabulary)],
    ['models.py', emitModels(vocabulary)],
    ['events.py', emitEvents(vocabulary)],
    ['inputs.py', emitInputs(vocabulary)],
    ['groups.py', emitGroups(vocabulary)],
    ['resources/__init__.py', '"""The methods of the client that blocks."""\n'],
    ['async_resources/__init__.py', '"""The methods of the client for asyncio."""\n'],
    ...model.groups.flatMap((group): [string, string][] => [
      [`resources/${groupModule(group)}.py`, emitResource(vocabulary, group, false)],
      [`async_resources/${groupModule(group)}.py`, emitResource(vocabulary, group, true)],
    ]),
  ];
  return new Map([
    ...sources.map(([path, text]): [string, string] => [`src/cloudnexus/_generated/${path}`, banner + text]),
    ['api.md', emitApi(vocabulary)],
  ]);
}
