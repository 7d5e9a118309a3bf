// Whether requests should be sent to this process.
import { inTime } from '../jobs/in-time.ts';
import { shared } from '../jobs/shared.ts';

/** @returns what is wrong, in words for operators; undefined where nothing is. What it throws is wrong as well. */
export type Check = () => string | undefined | Promise<string | undefined>;

/** For all checks together, in milliseconds. */
const patience = 2_000;

export class Readiness {
  readonly #checks = new Map<string, () => Promise<string | undefined>>();
  #phase: 'starting' | 'started' | 'stopping' = 'starting';

  add(name: string, check: Check): void {
    this.#checks.set(
      name,
      shared(async () => await check()),
    );
  }

  started(): void {
    this.#phase = 'started';
  }

  stopping(): void {
    this.#phase = 'stopping';
  }

  /** @returns why not, one by one; none where the process is ready */
  async reasons(): Promise<string[]> {
    if (this.#phase !== 'started') return [`The process is ${this.#phase}.`];
    const found = await Promise.all([...this.#checks].map(async ([name, check]) => await reason(name, check)));
    return found.filter((each) => each !== undefined);
  }
}

async function reason(name: string, check: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    const problem = await inTime(check(), patience);
    return problem && `${name}: ${problem}`;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
