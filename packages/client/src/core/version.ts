/** The version of this package. */
export const version = '2.4.0';

/** The version of the API that this package is written for. */
export const apiVersion = '2.4';
