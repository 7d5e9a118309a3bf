import type { Host } from '../host.ts';
import type { Palette } from '../output/palette.ts';
import type { Resource } from '../output/resource.ts';
import { paintStatus } from '../output/status.ts';
import { fit, pad } from '../output/text.ts';
import { show } from '../output/value.ts';

export interface Progress {
  update(servers: readonly Resource[]): void;
  end(): void;
}

/** A line for each server: drawn again on a terminal, else a new one for each change. It goes to stderr. */
export function progress({ err, now }: Pick<Host, 'err' | 'now'>, paint: Palette): Progress {
  const started = now().getTime();
  const last = new Map<string, string>();
  let drawn = 0;
  const line = (server: Resource): string => {
    const seconds = `${Math.round((now().getTime() - started) / 1_000)} s`;
    const [id, name, status, reason] = ['id', 'name', 'status', 'status_reason'].map((key) => show(server[key]));
    const because = reason === '-' ? '' : `  ${reason ?? ''}`;
    const rest = fit(`${seconds}${because}`, Math.max(10, (err.isTTY ? (err.columns ?? 80) : 500) - 50));
    return `${paint.name(id ?? '')}  ${pad(fit(name ?? '', 20), 20)}  ${paintStatus(pad(status ?? '', 12), paint)}  ${paint.faint(rest)}`;
  };
  return {
    update(servers) {
      if (err.isTTY) {
        err.write(
          `${drawn > 0 ? `\u001b[${drawn}A` : ''}${servers.map((server) => `\u001b[2K${line(server)}\n`).join('')}`,
        );
        drawn = servers.length;
        return;
      }
      for (const server of servers) {
        const [id, status] = [String(server['id']), String(server['status'])];
        if (last.get(id) !== status) err.write(`${line(server)}\n`);
        last.set(id, status);
      }
    },
    end() {
      drawn = 0;
    },
  };
}
