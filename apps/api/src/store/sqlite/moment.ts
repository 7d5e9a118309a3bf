import type { SqliteConnection } from './connection.ts';

/**
 * What the reads of one turn of the event loop see: the same moment, from the second of them on. To begin and to end a read
 * takes SQLite as long as to look up a few rows, so that under load many reads share one.
 *
 * What this process commits is seen at once, for a moment ends before each write. What another one commits, which is an
 * operator's command, is seen a turn later at most. That no moment lasts through a write also lets SQLite begin its log anew.
 */
export class Moment {
  readonly #reader: SqliteConnection;
  #hasRead = false;
  #isHeld = false;
  #isEndComing = false;

  constructor(reader: SqliteConnection) {
    this.#reader = reader;
  }

  /** Call it before each read. */
  share(): void {
    if (this.#isHeld) return;
    if (this.#hasRead) {
      this.#reader.run('begin', []);
      this.#isHeld = true;
      return;
    }
    this.#hasRead = true;
    if (this.#isEndComing) return;
    this.#isEndComing = true;
    setImmediate(() => {
      this.#isEndComing = false;
      this.end();
    });
  }

  /** The next read sees what there is then. */
  end(): void {
    this.#hasRead = false;
    if (!this.#isHeld) return;
    this.#isHeld = false;
    // An error of the disk has ended it already.
    if (this.#reader.isInTransaction) this.#reader.run('commit', []);
  }
}
