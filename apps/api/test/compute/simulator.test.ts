import { join } from 'node:path';
import { newFolder } from '../engines.ts';
import { brokenImage, missingImage } from '../../src/compute/simulator/apply.ts';
import { driverConformance } from './conformance.ts';

driverConformance({
  kind: 'simulator',
  newAddress: async (test) => join(newFolder(test), 'simulator.db'),
  region: 'us-east-1',
  image: 'ubuntu-22.04',
  missingImage,
  brokenImage,
  small: { id: 'starter', vcpus: 1, memory_mb: 2_048, disk_gb: 40 },
  large: { id: 'professional', vcpus: 2, memory_mb: 4_096, disk_gb: 80 },
  stages: { start: ['starting', 'running'], resize: ['resizing', 'running'], remove: ['stopping'] },
  many: { count: 10_000, observedWithin: 2_000 },
  kills: 12,
});
