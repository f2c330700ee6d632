import type { Handlers } from "./node.ts";

/** Calls the function that `handlers` has for the node's type. The cast is safe because `Handlers` has one for each type. */
export function dispatch<
  AnyNode extends { readonly type: string },
  Out,
  Rest extends readonly unknown[] = [],
>(handlers: Handlers<AnyNode, Out, Rest>, node: AnyNode, ...rest: Rest): Out {
  const type: AnyNode["type"] = node.type;
  const handler: unknown = handlers[type];
  return (handler as (node: AnyNode, ...rest: Rest) => Out)(node, ...rest);
}
