// The grants there are (RFC 6749).
export const allGrants = ['client_credentials', 'authorization_code', 'refresh_token'] as const;
