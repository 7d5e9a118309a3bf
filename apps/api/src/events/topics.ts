/** What processes wake each other by. */
export const topics = {
  /** There are new events to stream. */
  events: 'events',
  /** There are deliveries to make. */
  deliveries: 'deliveries',
  /** A webhook has changed: its address, its status, its secret; or a recovery was asked for. */
  webhooks: 'webhooks',
} as const;
