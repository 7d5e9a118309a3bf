// What is offered where the operator says nothing else.
import { makeCatalog, type Catalog, type Image, type Plan } from './catalog.ts';

export const defaultCatalog: Catalog = makeCatalog({
  regions: [
    { id: 'ap-southeast-1', name: 'Asia Pacific (Singapore)', country: 'SG', available: false },
    { id: 'eu-central-1', name: 'EU Central (Frankfurt)', country: 'DE', available: true },
    { id: 'us-east-1', name: 'US East (Virginia)', country: 'US', available: true },
    { id: 'us-west-2', name: 'US West (Oregon)', country: 'US', available: true },
  ],
  plans: [
    plan('starter', 'Starter', { rank: 1, vcpus: 1, memory_mb: 2048, disk_gb: 50, cents: 2 }),
    plan('professional', 'Professional', { rank: 2, vcpus: 2, memory_mb: 4096, disk_gb: 80, cents: 4 }),
    plan('enterprise', 'Enterprise', { rank: 3, vcpus: 4, memory_mb: 8192, disk_gb: 160, cents: 8 }),
  ],
  images: [
    image('debian-12', 'Debian 12', 8),
    image('debian-13', 'Debian 13', 8),
    image('ubuntu-22.04', 'Ubuntu 22.04 LTS', 10),
    image('ubuntu-24.04', 'Ubuntu 24.04 LTS', 10),
  ],
});

function plan(
  id: string,
  name: string,
  { cents, ...size }: Pick<Plan, 'rank' | 'vcpus' | 'memory_mb' | 'disk_gb'> & { cents: number },
): Plan {
  return { id, name, ...size, price_per_hour: { amount: cents, currency: 'USD' }, available: true };
}

function image(id: string, name: string, minDiskGb: number): Image {
  const [distribution = '', version = ''] = id.split('-');
  return { id, name, distribution, version, architecture: 'x86_64', min_disk_gb: minDiskGb, available: true };
}
