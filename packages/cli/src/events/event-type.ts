/** A type of event, as the contract has it. */
export interface EventType {
  /** `server.created` */
  readonly name: string;
  readonly description: string;
  readonly sample: {
    readonly event: string;
    readonly id: string;
    readonly timestamp: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}
