// The types of the API alone: its resources, bodies, queries and events.
export type * from './generated/events.ts';
export type * from './generated/models.ts';
