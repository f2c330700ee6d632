import { EditorView } from "@codemirror/view";

/** CodeMirror adds its style element at run time, which the content policy allows to this nonce alone. */
export function cspNonce() {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return EditorView.cspNonce.of(nonce ?? "");
}
