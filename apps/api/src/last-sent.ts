// What was made of the text that came over a connection last. Programs send the same credential with each request, and to read and
// hash it anew takes longer than to find out whose it is.

/**
 * Makes it once for as long as the same text comes over the same connection.
 *
 * What can be learnt from how long this takes is what was sent before, by whoever is at the other end of the connection. It is no
 * longer kept than the connection, whose last request holds it anyway.
 *
 * @returns takes a text and what it came over, which is undefined where it is asked for once
 */
export function ofLastSent<V>(make: (text: string) => V): (text: string, connection: object | undefined) => V {
  const lasts = new WeakMap<object, { readonly text: string; readonly made: V }>();
  return (text, connection) => {
    if (connection === undefined) return make(text);
    const last = lasts.get(connection);
    if (last?.text === text) return last.made;
    const made = make(text);
    lasts.set(connection, { text, made });
    return made;
  };
}
