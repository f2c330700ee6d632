/** What stands on each page, in its order. */
export function byPage<Item extends { readonly page: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  const pages = new Map<number, Item[]>();
  for (const item of items) {
    const known = pages.get(item.page);
    if (known) known.push(item);
    else pages.set(item.page, [item]);
  }
  return pages;
}
