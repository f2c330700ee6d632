import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const mustache = new MatchDecorator({
  regexp: /\{\{!--[\s\S]*?--\}\}|\{\{[^{}]*\}\}/g,
  decoration: (match) =>
    Decoration.mark({ class: match[0].startsWith("{{!") ? "cm-mustache-comment" : "cm-mustache" }),
});

/** Shows what is filled in against what is fixed, over the colours of HTML. */
export const handlebarsMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = mustache.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = mustache.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
