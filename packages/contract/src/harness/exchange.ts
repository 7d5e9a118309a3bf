/** A request and its answer, as they were on the wire. */
export interface Exchange {
  /** `GET` */
  method: string;
  /** Below the base path, with the query: `/servers?page[size]=2`. */
  path: string;
  requestHeaders: Headers;
  requestBody?: Uint8Array;
  status: number;
  headers: Headers;
  body: Uint8Array;
}
