import type { Transaction } from '../../store/store.ts';
import { stop } from './courses.ts';
import { findInstance, setGone } from './instances.ts';
import { readCourse, setCourse } from './timeline.ts';
import type { Duration } from './times.ts';

export async function removeInstance(
  tx: Transaction,
  serverId: string,
  clockTime: number,
  duration: Duration,
): Promise<void> {
  const instance = await findInstance(tx, serverId);
  if (!instance) return;
  const now = Math.max(clockTime, instance.created_at);
  const { current, last } = await readCourse(tx, instance.number, now);
  if (last.state === 'gone') return;
  const { course, lasts } = stop(current, duration);
  await setCourse(tx, instance.number, now, course);
  await setGone(tx, instance.number, now + lasts);
}
