// How long things live, in seconds.
const minute = 60;
const day = 24 * 60 * minute;

export const lifetimes = {
  accessToken: 10 * minute,
  authorizationCode: minute,
  /** From the last time one was used: each use gives a new one. */
  refreshToken: 30 * day,
  /** After this a person is asked again, however often the tokens were renewed. */
  grant: 365 * day,
  /** To read the page and find the key. */
  interaction: 10 * minute,
} as const;
