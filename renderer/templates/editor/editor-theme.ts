import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/**
 * Colours come from the window's custom properties, so that dark and high contrast need no second theme.
 * Marks of faults are drawn without CodeMirror's data: images, which the content policy refuses.
 */
const theme = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--raised)", color: "var(--text)", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  // Over the margin and the lines, which would cover an outline.
  "&.cm-focused::after": {
    content: '""',
    position: "absolute",
    inset: "0",
    zIndex: "300",
    border: "2px solid var(--accent)",
    pointerEvents: "none",
  },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--text)", padding: "8px 0" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--pane)", color: "var(--quiet)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--accent-ground)" },
  "& .cm-selectionBackground, &.cm-focused .cm-scroller .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, AccentColor 30%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--field-line)",
  },
  ".cm-mustache, .cm-mustache *": { color: "var(--code-handlebars)" },
  ".cm-mustache-comment, .cm-mustache-comment *": { color: "var(--code-comment)" },
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy", paddingBottom: "0" },
  ".cm-lintRange-error": { textDecorationColor: "var(--error)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--warning)" },
  ".cm-lintRange-info": { textDecorationColor: "var(--quiet)" },
  ".cm-lint-marker": { textAlign: "center", fontWeight: "700", fontSize: "12px", height: "1.5em" },
  ".cm-lint-marker-error": { content: "none", color: "var(--error)" },
  ".cm-lint-marker-error::before": { content: '"×"' },
  ".cm-lint-marker-warning": { content: "none", color: "var(--warning)" },
  ".cm-lint-marker-warning::before": { content: '"!"' },
  ".cm-lint-marker-info": { content: "none", color: "var(--quiet)" },
  ".cm-lint-marker-info::before": { content: '"i"' },
  ".cm-tooltip": {
    border: "1px solid var(--field-line)",
    borderRadius: "6px",
    backgroundColor: "var(--raised)",
    color: "var(--text)",
  },
  ".cm-diagnostic": { borderLeft: "none", padding: "4px 8px", fontFamily: "var(--font)" },
});

const highlight = HighlightStyle.define([
  { tag: [tags.tagName, tags.propertyName], color: "var(--code-tag)" },
  { tag: tags.attributeName, color: "var(--code-name)" },
  { tag: [tags.attributeValue, tags.string, tags.number], color: "var(--code-string)" },
  { tag: tags.comment, color: "var(--code-comment)" },
  { tag: [tags.angleBracket, tags.punctuation], color: "var(--quiet)" },
]);

export const editorLook = [theme, syntaxHighlighting(highlight)];
