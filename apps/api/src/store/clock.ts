/** The time in milliseconds since 1970. Everything that asks for the time is given one of these. */
export type Clock = () => number;
