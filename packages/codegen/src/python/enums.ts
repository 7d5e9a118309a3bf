import { docstring } from './docstring.ts';
import { bracketed, indent, quoted } from './layout.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `enums.py`: the values that are known. Open ones may have others, which are texts too. */
export function emitEnums({ model, enums }: Vocabulary): string {
  const aliases = enums.map((name) => {
    const { description = '', enum: values = [], 'x-open-enum': open } = model.schemas[name] ?? {};
    const literals = values.filter((value) => value !== null).map(quoted);
    const alias = open ? openAlias(name, literals) : bracketed(`${name}: TypeAlias = Literal[`, literals, ']');
    return `${alias}\n${docstring(0, description || name)}\n`;
  });
  return [
    '"""The enumerations of the contract. Where values may be added in a minor version, any text is one."""\n',
    '\nfrom __future__ import annotations\n',
    '\nfrom typing import Literal, TypeAlias\n',
    `\n${bracketed('__all__ = [', enums.map(quoted), ']')}\n`,
    '\n',
    aliases.join('\n'),
  ].join('');
}

function openAlias(name: string, literals: string[]): string {
  const line = bracketed(`${name}: TypeAlias = Literal[`, literals, '] | str');
  if (!line.includes('\n')) return line;
  const union = bracketed('Literal[', literals, '] | str', 1);
  const printed = union.includes('\n') ? union.replace(/\] \| str$/, ']\n| str') : union;
  return `${name}: TypeAlias = (\n${indent(printed)}\n)`;
}
