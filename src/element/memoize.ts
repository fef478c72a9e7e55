/** A function that remembers its last result. */
export interface Memoized<Arguments extends readonly unknown[], Value> {
  (...args: Arguments): Value;
  /** Releases the last arguments and result. */
  forget(): void;
}

/** Memoizes the last call: computes again only when an argument differs (`Object.is`). */
export const memoizeLast = <Arguments extends readonly unknown[], Value>(
  compute: (...args: Arguments) => Value,
): Memoized<Arguments, Value> => {
  let last: { readonly args: Arguments; readonly value: Value } | undefined;
  const memoized = (...args: Arguments): Value => {
    if (!last?.args.every((argument, index) => Object.is(argument, args[index]))) {
      last = { args, value: compute(...args) };
    }
    return last.value;
  };
  return Object.assign(memoized, { forget: () => (last = undefined) });
};
