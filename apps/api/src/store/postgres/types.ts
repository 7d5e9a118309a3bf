// What values Postgres answers with, so that they are those of SQLite.
import pg from 'pg';

const { INT8, BOOL } = pg.types.builtins;

export const types: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && type === INT8) return safeInteger;
    if (format !== 'binary' && type === BOOL) return (text: string) => (text === 't' ? 1 : 0);
    return pg.types.getTypeParser(type, format);
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is more than a number can hold exactly.`);
  return value;
}
