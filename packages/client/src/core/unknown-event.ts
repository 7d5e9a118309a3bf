/** An event of a type this version of the SDK does not know. Types may be added in a minor version of the API. */
export interface UnknownEvent {
  event: UnknownEventType;
  id: string;
  timestamp: string;
  data: Record<string, unknown>;
}

/**
 * A string that is none of the known types. To find out which one, `const type: string = event.event`.
 *
 * Were it `string`, or `string & {}`, then `event.event === 'server.created'` would not tell TypeScript what `data` is. A
 * member of an enumeration is a string that is comparable to no known type. It has no values at run time.
 */
declare enum UnknownEventType {
  unknown = 'unknown',
}
