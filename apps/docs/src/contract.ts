// The slice of the contract that the pages show, read from the bundle.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
}

export interface OpenApi {
  openapi: string;
  info: { title: string; version: string; summary: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Operation>>>;
  webhooks: Record<string, { post: Operation }>;
}

export interface AsyncApi {
  channels: Record<string, { messages: Record<string, unknown> }>;
  operations: Record<string, { title: string }>;
}

export interface CataloguedError {
  code: string;
  status: number;
  title: string;
  action: string;
}

type Bundled = 'openapi.json' | 'asyncapi.json' | 'errors.json';

export function bundlePath(name: Bundled): string {
  return fileURLToPath(import.meta.resolve(`@cloudnexus/spec/${name}`));
}

/** @typeParam T what the file holds; the spec's own lint and tests have checked it */
export function readBundle<T>(name: Bundled): T {
  return JSON.parse(readFileSync(bundlePath(name), 'utf8'));
}
