// Looks through JSON for what `JSON.parse` takes and we do not: a key twice, `__proto__`, text that no store can hold, a
// depth nobody needs. On the way it finds where it is no JSON (RFC 8259) at all.

export interface JsonProblem {
  /** The end of "The body is not valid JSON: …" or a sentence of its own. */
  readonly what: string;
  /** Whether it is JSON, and refused nevertheless. */
  readonly isJson: boolean;
  /** Where in the text. */
  readonly offset: number;
}

/** Deeper than any request of the contract, and far from what recursion can take. */
const deepest = 64;

export function findJsonProblem(text: string): JsonProblem | undefined {
  const scanner = new Scanner(text);
  try {
    scanner.scan();
    return undefined;
  } catch (problem) {
    if (problem instanceof Found) return problem.problem;
    throw problem;
  }
}

class Found extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = ['true', 'false', 'null'];

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('something follows the end of the value');
  }

  #value(depth: number): void {
    if (depth > deepest) this.#refuse(`The body is nested deeper than ${deepest} levels.`);
    this.#space();
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        this.#string();
        return;
      default:
        this.#plain();
    }
  }

  #object(depth: number): void {
    const keys = new Set<string>();
    this.#at++;
    if (this.#take('}')) return;
    do {
      this.#space();
      const start = this.#at;
      if (this.#text[this.#at] !== '"') this.#fail('a name in double quotes is expected');
      const key = this.#string();
      if (keys.has(key)) this.#refuse(`The body names ${show(key)} twice in one object.`, start);
      if (key === '__proto__') this.#refuse('The body has the name `__proto__`, which no object can hold.', start);
      keys.add(key);
      if (!this.#take(':')) this.#fail('a colon is expected');
      this.#value(depth + 1);
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail('a comma or `}` is expected');
  }

  #array(depth: number): void {
    this.#at++;
    if (this.#take(']')) return;
    do this.#value(depth + 1);
    while (this.#take(','));
    if (!this.#take(']')) this.#fail('a comma or `]` is expected');
  }

  #string(): string {
    const start = this.#at++;
    let escaped = false;
    for (; ; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      if (Number.isNaN(code)) this.#fail('unexpected end of input');
      if (code < 0x20) this.#fail('a control character in a string is written as an escape');
      if (code === 0x5c) {
        escaped = true;
        this.#escape();
      }
    }
    const raw = this.#text.slice(start, ++this.#at);
    if (!escaped) return raw.slice(1, -1);
    const value: string = JSON.parse(raw);
    // Without escapes it can't be: the bytes are UTF-8, and control characters were refused above.
    if (value.includes('\0') || !value.isWellFormed())
      this.#refuse('The body has a string with `\\u0000` or half a surrogate pair, which cannot be stored.', start);
    return value;
  }

  #escape(): void {
    const start = this.#at++;
    const char = this.#text[this.#at] ?? '';
    if (char === 'u') {
      if (!/^[\da-fA-F]{4}$/.test(this.#text.slice(this.#at + 1, this.#at + 5)))
        this.#fail('an escape is not one', start);
      this.#at += 4;
    } else if (char === '' || !'"\\/bfnrt'.includes(char)) this.#fail('an escape is not one', start);
  }

  #plain(): void {
    const word = words.find((each) => this.#text.startsWith(each, this.#at));
    numberForm.lastIndex = this.#at;
    const length = word?.length ?? numberForm.exec(this.#text)?.[0].length;
    if (length === undefined) this.#fail('a value is expected');
    this.#at += length;
  }

  #take(char: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    for (let code = this.#text.charCodeAt(this.#at); isSpace(code); code = this.#text.charCodeAt(++this.#at));
  }

  #fail(what: string, offset = this.#at): never {
    const ended = offset >= this.#text.length;
    throw new Found({ what: ended ? 'unexpected end of input' : what, isJson: false, offset });
  }

  #refuse(what: string, offset = this.#at): never {
    throw new Found({ what, isJson: true, offset });
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function show(key: string): string {
  return `\`${key.length > 80 ? `${key.slice(0, 79)}…` : key}\``;
}
