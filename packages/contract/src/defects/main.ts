// `node src/defects/main.ts`: prints what the harness and Prism's proxy find of each defect, as DEFECTS.md has it.
import { defects } from './defects.ts';
import { record } from './record.ts';
import { table } from './table.ts';

console.log(table(await record(defects)));
