import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Changes the text of a YAML file so that it holds `data`, and leaves comments, quotation marks and the order of fields
 * as a person wrote them. Undefined where the text has no comments, cannot be parsed, or cannot be changed so.
 */
export function changedInPlace(before: string, data: Fields): Document | undefined {
  if (!/(?:^|\s)#/.test(before)) return undefined;
  const document = parseDocument(before);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  changeMap(document, document.contents, data);
  return keyed(document.toJS()) === keyed(data) ? document : undefined;
}

function changeMap(document: Document, map: YAMLMap, data: Fields): void {
  const pairs = new Map(map.items.map((pair) => [keyOf(pair), pair]));
  const wanted = Object.entries(data).filter(([, value]) => value !== undefined);
  const names = new Set(wanted.map(([name]) => name));
  map.items = map.items.filter((pair) => names.has(keyOf(pair)));
  let place = 0;
  for (const [name, value] of wanted) {
    const pair = pairs.get(name);
    if (pair) {
      pair.value = changedNode(document, pair.value, value);
      place = map.items.indexOf(pair) + 1;
    } else {
      map.items.splice(place, 0, document.createPair(name, value));
      place += 1;
    }
  }
}

/** The node of a value: the old one where it holds the same, otherwise a new one with its comments. */
function changedNode(document: Document, node: unknown, value: unknown): unknown {
  if (!isNode(node)) return document.createNode(value);
  if (isHeldBy(document, node, value)) return node;
  if (isMap(node) && isFields(value)) {
    changeMap(document, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    node.items = changedItems(document, node.items, value);
    return node;
  }
  const changed = document.createNode(value);
  if (isScalar(node) && isScalar(changed)) {
    if (node.comment) changed.comment = node.comment;
    if (node.commentBefore) changed.commentBefore = node.commentBefore;
  }
  return changed;
}

/** Items that are the same keep their nodes, wherever they stand now; one that took another's place changes it. */
function changedItems(document: Document, items: readonly unknown[], values: readonly unknown[]): unknown[] {
  const left = new Set(items);
  const same = values.map((value) => {
    const found = [...left].find((item) => isNode(item) && isHeldBy(document, item, value));
    if (found !== undefined) left.delete(found);
    return found;
  });
  return values.map((value, index) => {
    const known = same[index];
    if (known !== undefined) return known;
    const replaced = items[index];
    if (!left.delete(replaced)) return document.createNode(value);
    return changedNode(document, replaced, value);
  });
}

function isHeldBy(document: Document, node: Node, value: unknown): boolean {
  return keyed(node.toJS(document)) === keyed(value);
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same text for the same data, whatever the order of fields. */
function keyed(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isFields(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}
