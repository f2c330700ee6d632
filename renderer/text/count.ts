/** "1 page", "2 pages": English needs one plural form alone. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
