/** A server as it is wanted. */
export interface ServerSpec {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** The identifiers of our catalogue. A driver knows what they are called in its engine. */
  readonly region: string;
  readonly image: string;
  readonly plan: PlanSize;
  /** In OpenSSH format. */
  readonly sshKeys: readonly string[];
  /** A cloud-init document. It may hold secrets: no driver keeps it. */
  readonly userData: string | null;
}

/** What a plan of the catalogue gives a server, in the catalogue's words. */
export interface PlanSize {
  readonly id: string;
  readonly vcpus: number;
  /** In MiB. */
  readonly memory_mb: number;
  /** In GiB. */
  readonly disk_gb: number;
}
