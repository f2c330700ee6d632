import type { Problem } from "../problem/problem.ts";
import type { TracedMarkup } from "../render/markup.ts";

/** The state of the parser when it found a fault. */
export interface FaultContext {
  readonly traced: TracedMarkup;
  /** The parser's offset into the markup. */
  readonly position: number;
  /** The parser's own message. */
  readonly message: string;
  /** The element that the parser closed last or, at the end of the markup, the innermost open one. */
  readonly element: { readonly name: string; readonly offset: number } | undefined;
  /** Names of the elements that are open. */
  readonly open: readonly string[];
}

/** The message for XML constructs that notes do not have. */
export const FOREIGN_MARKUP = {
  message: "a note cannot have CDATA sections, processing instructions or document types",
  hint: "write only text and elements",
} as const;

type Cause = Pick<Problem, "message"> & { readonly hint: string; readonly offset: number };

const VOID_ELEMENTS: readonly string[] = ["br", "hr", "img", "col", "nav", "ref"];
const CURLY_QUOTES = /[\u2018-\u201f\u00ab\u00bb]/;

/** A syntax fault of the markup as a problem at the place of its cause, which says what to write instead. */
export function markupFault(context: FaultContext): Problem {
  const { message, hint, offset } = causeOf(context);
  const place = context.traced.placeAt(Math.max(0, offset));
  return { code: "markup-syntax", severity: "error", message, hint, place };
}

function causeOf(context: FaultContext): Cause {
  const { traced, position, message } = context;
  const words = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  const here = Math.max(0, position - 1);
  if (/doctype|processing instruction|CDATA/i.test(words)) return { ...FOREIGN_MARKUP, offset: here };
  return (
    entityCause(traced.markup, here, words) ??
    bareSignCause(traced.markup, words) ??
    unclosedCause(context, here, words) ??
    tagCause(traced.markup, here, words) ??
    charactersCause(traced.markup, here, words) ?? {
      message: `the markup is not well-formed: ${words}`,
      hint: "close every element, inside the one where it was opened: <p>…</p>, <br/>",
      offset: here,
    }
  );
}

const BARE_SIGN = "the sign & begins the name of a character, and no name follows";
const BARE_SIGN_HINT = "write &amp; for the sign itself; a character's name ends with a semicolon: &nbsp;";

/** A bare & makes the parser read on as a name, so that it reports a missing end instead. */
function bareSignCause(markup: string, words: string): Cause | undefined {
  if (!/^(unexpected end|unexpected close tag|unclosed tag)/.test(words)) return undefined;
  for (const { 0: found, index } of markup.matchAll(/<!--[\s\S]*?-->|&(?!#?\w{1,40};)/g)) {
    if (found === "&") return { message: BARE_SIGN, hint: BARE_SIGN_HINT, offset: index };
  }
  return undefined;
}

function entityCause(markup: string, here: number, words: string): Cause | undefined {
  if (!/entity/.test(words)) return undefined;
  const offset = markup.lastIndexOf("&", here);
  const name = /^&([\w#]{1,40});/.exec(markup.slice(offset, offset + 60))?.[1];
  if (name !== undefined) {
    const hint = "write the character itself; for the sign & write &amp;";
    return { message: `no character is called "&${name};"`, hint, offset };
  }
  return { message: BARE_SIGN, hint: BARE_SIGN_HINT, offset };
}

function unclosedCause(
  { element, open, traced }: FaultContext,
  here: number,
  words: string,
): Cause | undefined {
  if (!/^(unexpected close tag|unclosed tag|unmatched closing tag)/.test(words)) return undefined;
  const end = words.startsWith("unclosed tag") ? -1 : traced.markup.lastIndexOf("</", here);
  const closing = end < 0 ? undefined : /^<\/([^\s>]{1,100})/.exec(traced.markup.slice(end, end + 110))?.[1];
  if (closing !== undefined && ![...open, element?.name].includes(closing))
    return strayEnd(element, closing, end);
  if (!element) return undefined;
  const { name, offset } = element;
  const message = `the markup is not well-formed: <${name}> is not closed`;
  if (VOID_ELEMENTS.includes(name.toLowerCase())) return { message, hint: `write <${name}/>`, offset };
  return { message, hint: `write </${name}> at its end, inside the element where it was opened`, offset };
}

function strayEnd(element: FaultContext["element"], closing: string, offset: number): Cause {
  const message = `</${closing}> closes an element that is not open`;
  const isOtherCase = element?.name.toLowerCase() === closing.toLowerCase();
  const hint = isOtherCase ? "write both tags in small letters" : "take it out, or open the element above";
  return { message, hint, offset };
}

/** Faults between the opening angle bracket of a tag and the parser's position. */
function tagCause(markup: string, here: number, words: string): Cause | undefined {
  if (words === "malformed comment") {
    const hint = "take the hyphens out, or write {{!-- comment --}}";
    return {
      message: "two hyphens cannot stand inside a comment",
      hint,
      offset: markup.lastIndexOf("<!--", here),
    };
  }
  // A second < within a tag: the tag, or a quotation mark in it, is not closed.
  if (markup[here] === "<" && !/tag name/.test(words)) return unclosedTagCause(markup, here);
  const start = markup.lastIndexOf("<", here);
  const tag = markup.slice(start, here);
  if (start < 0 || tag.includes(">")) return undefined;
  const curly = CURLY_QUOTES.exec(markup.slice(start, here + 1));
  if (curly) return { ...CURLY_CAUSE, offset: start + curly.index };
  const attribute = /([\w:-]+)\s*=?\s*$/.exec(tag)?.[1] ?? "class";
  if (words === "unquoted attribute value") {
    const message = `the value of ${attribute} has no quotation marks around it`;
    return { message, hint: `write ${attribute}="…"`, offset: here };
  }
  if (words === "attribute without value") {
    return { message: `${attribute} has no value`, hint: `write ${attribute}="…"`, offset: here };
  }
  if (words.startsWith("duplicate attribute")) {
    const name = words.replace(/^[^:]*:? ?/, "");
    return { message: `${name} appears twice in one tag`, hint: "write each attribute once", offset: here };
  }
  if (/^<[^\p{L}_/!?]/u.test(markup.slice(start, here + 1)) || /tag name/.test(words)) {
    const message = "the sign < begins an element, and no name follows";
    return { message, hint: "write &lt; for the sign itself", offset: start };
  }
  const message = `the tag that begins here cannot be read (${words})`;
  return {
    message,
    hint: 'write <name attribute="value">, with a space before each attribute',
    offset: start,
  };
}

const CURLY_CAUSE = {
  message: "a tag has curly quotation marks, and needs straight ones",
  hint: 'write class="lead"',
} as const;

function unclosedTagCause(markup: string, here: number): Cause {
  const start = Math.max(0, markup.lastIndexOf("<", here - 1));
  const tag = markup.slice(start, here);
  const curly = CURLY_QUOTES.exec(tag);
  if (curly) return { ...CURLY_CAUSE, offset: start + curly.index };
  const isOpenQuote = (tag.split('"').length - 1) % 2 === 1;
  const message = isOpenQuote
    ? "the quotation mark that begins here is not closed"
    : "the tag that begins here is not closed";
  if (isOpenQuote) return { message, hint: 'write " at its end, too', offset: start + tag.lastIndexOf('"') };
  return { message, hint: "write > at its end", offset: start };
}

function charactersCause(markup: string, here: number, words: string): Cause | undefined {
  if (!/disallowed character/.test(words)) return undefined;
  const code = (markup.codePointAt(here) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const message = `a character that cannot be printed stands here (U+${code})`;
  return { message, hint: "take it out; it is often pasted in from another program", offset: here };
}
