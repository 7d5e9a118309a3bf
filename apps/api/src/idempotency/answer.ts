/** What a request was answered, as much of it as a repetition is to get again. */
export interface Answer {
  status: number;
  /** Those that belong to the answer itself, such as `ETag`. What tells of the repetition, such as limits, does not. */
  headers: Record<string, string>;
  body: string;
}
