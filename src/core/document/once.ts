/**
 * A constant that is worked out when it is first asked for, and then kept: what takes time to make and is not needed for
 * the first problem of a file must not be made while the bundle loads.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
