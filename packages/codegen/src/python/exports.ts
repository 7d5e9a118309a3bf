import { quoted } from './layout.ts';
import { isEvent, type Vocabulary } from './vocabulary.ts';

/** `__init__.py`: the types of the contract, each from its module, which is loaded when the first of them is used. */
export function emitExports({ model, parts, inputs, queries, enums }: Vocabulary): string {
  const modules = new Map<string, string[]>([
    ['enums', [...enums]],
    ['events', ['Event', 'UnknownEvent', ...model.events.flatMap(({ schema, data }) => [schema, data])]],
    ['inputs', [...inputs.map((name) => `${name}Input`), ...[...queries.values()].map(({ name }) => name)]],
    ['models', [...parts, ...model.resources.flatMap(({ name }) => (isEvent(model, name) ? [] : name))]],
  ]);
  const places = [...modules].flatMap(([module, names]) => names.map((name) => ({ name, module })));
  const sorted = places.sort((a, b) => (a.name < b.name ? -1 : 1));
  const imports = [...modules].flatMap(([module, names]) =>
    names.sort().map((name) => `    from .${module} import ${name} as ${name}\n`),
  );
  return [
    '"""What is generated from the contract."""\n',
    '\nfrom __future__ import annotations\n',
    '\n# Type checkers take it for true. The one of `typing` would have to be loaded, which takes its time.\nTYPE_CHECKING = False\n',
    `if TYPE_CHECKING:\n${imports.join('')}`,
    `\n__all__ = [\n${sorted.map(({ name }) => `    ${quoted(name)},\n`).join('')}]\n`,
    `\nif not TYPE_CHECKING:\n    _MODULES = {\n${sorted.map(({ name, module }) => `        ${quoted(name)}: "${module}",\n`).join('')}    }\n`,
    lazily,
  ].join('');
}

const lazily = `
    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
`;
