/** From when on what the API refuses is taken for an attack. Times in milliseconds. */
export interface Thresholds {
  /**
   * So many different wrong credentials for one account, from one address. A program that keeps on sending a key that was
   * revoked sends one, however often.
   */
  readonly guesses: { readonly count: number; readonly within: number };
  /** So many requests above the limit of an address that name one account. */
  readonly flood: { readonly count: number; readonly within: number };
  /** How long is counted on from there before the event is emitted. At the threshold itself every attack has the same size. */
  readonly gather: number;
  /** An episode that was silent for so long is over. */
  readonly silence: number;
  /** Episodes of one account that begin within an hour. Of an attack from everywhere, these many are told. */
  readonly perHour: number;
}

export const defaultThresholds: Thresholds = {
  guesses: { count: 20, within: 10 * 60_000 },
  flood: { count: 1_000, within: 60_000 },
  gather: 10_000,
  silence: 10 * 60_000,
  perHour: 100,
};
