import type { Handlers } from "../../document/node.ts";

/** Calls the function for the node's type. TypeScript cannot see that the two belong together. */
export function handle<AnyNode extends { readonly type: string }, Out>(
  handlers: Handlers<AnyNode, Out>,
  node: AnyNode,
): Out {
  const handler = handlers[node.type as AnyNode["type"]] as (node: AnyNode) => Out;
  return handler(node);
}
