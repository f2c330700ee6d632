/** Does pieces of work one after another, in the order in which they were given. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const own = last.then(work, work);
    last = own.catch(() => {});
    return own;
  };
}
