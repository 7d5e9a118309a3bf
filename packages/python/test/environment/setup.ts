// Makes the environment once, before any test.
import type { TestProject } from 'vitest/node';
import { pythonEnvironment, type PythonEnvironment } from './requirements.ts';

declare module 'vitest' {
  interface ProvidedContext {
    pythonEnvironment: PythonEnvironment;
  }
}

export default async function setup({ provide }: TestProject): Promise<void> {
  provide('pythonEnvironment', await pythonEnvironment());
}
