import { docstring } from './docstring.ts';
import { importFrom, indent } from './layout.ts';
import { typeChecking } from './models.ts';
import { groupClass, groupModule, snakeCase } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `groups.py`: what the clients have. Each group is loaded when it is first used. */
export function emitGroups({ model }: Vocabulary): string {
  const { groups } = model;
  const write = (isAsync: boolean): string => {
    const caller = isAsync ? 'AsyncCaller' : 'Caller';
    const folder = isAsync ? 'async_resources' : 'resources';
    const properties = groups.map((group) => {
      const type = groupClass(group, isAsync);
      const body = `${docstring(2, group.description)}\nfrom .${folder}.${groupModule(group)} import ${type}\n\nreturn ${type}(self._caller)\n`;
      return `\n@cached_property\ndef ${snakeCase(group.path.at(-1) ?? '')}(self) -> ${type}:\n${indent(body)}`;
    });
    return [
      `class ${isAsync ? 'AsyncGroups' : 'Groups'}:\n`,
      indent(
        `"""The groups of operations, as the client ${isAsync ? 'for asyncio ' : ''}has them."""\n\ndef __init__(self, caller: ${caller}) -> None:\n    self._caller = caller\n${properties.join('')}`,
      ),
    ].join('');
  };
  return [
    '"""The groups of operations. Each is loaded when it is first used."""\n',
    '\nfrom __future__ import annotations\n',
    '\nfrom functools import cached_property\n',
    'from typing import TYPE_CHECKING\n',
    typeChecking([
      importFrom('.._async.caller', ['AsyncCaller']),
      importFrom('.._sync.caller', ['Caller']),
      ...['async_resources', 'resources'].flatMap((folder) =>
        groups
          .map((group) =>
            importFrom(`.${folder}.${groupModule(group)}`, [groupClass(group, folder === 'async_resources')]),
          )
          .sort(),
      ),
    ]),
    `\n\n${write(false)}\n\n${write(true)}`,
  ].join('');
}
