/**
 * Any answer will do: what it is worth is for the tests to say.
 *
 * @returns the address without a slash at the end
 * @throws an error that names the address where nothing answers
 */
export async function reach(url: string): Promise<string> {
  const baseUrl = url.replace(/\/+$/, '');
  if (!URL.canParse(baseUrl) || !/^https?:/.test(baseUrl)) {
    throw new Error(`--url ${url} is no address. Give one with its base path, as http://127.0.0.1:4000/v2.`);
  }
  try {
    await fetch(`${baseUrl}/status`, { signal: AbortSignal.timeout(5000) });
    return baseUrl;
  } catch (error) {
    const { cause, message } = Object(error) as Error; // fetch throws errors; what it wraps says why
    throw new Error(
      `nothing answers at ${baseUrl} (${Object(cause).code || Object(cause).message || message}). Is it running?`,
      {
        cause: error,
      },
    );
  }
}
