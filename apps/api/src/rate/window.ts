/** How long a window is, in milliseconds. It starts with the first request it counts. */
export const windowLength = 60_000;

/** Requests a minute from an address without a valid credential. */
export const defaultAddressLimit = 100;
