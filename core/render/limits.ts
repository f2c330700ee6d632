/**
 * The bounds on templates, which may come from anyone: what is checked on the text before the parser sees it, and
 * what stops the evaluation. Each is far above what a note of hundreds of pages needs.
 */
export const TEMPLATE_LIMITS = {
  /** Characters of a template or a partial. */
  length: 200_000,
  /** Blocks inside each other; each `{{else if}}` of a chain counts as one, as it does in the tree. */
  openBlocks: 100,
  /** Sub-expressions inside each other. */
  openParentheses: 20,
  /** Steps of a path. */
  pathLength: 50,
  /** Characters of a path. */
  nameLength: 1_000,
  /** Partials inside each other. */
  openPartials: 20,
  /** Tags, values and loop passes evaluated for one note. */
  steps: 500_000,
  /** Characters of markup made for one note. */
  output: 5_000_000,
} as const;
