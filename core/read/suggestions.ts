const TEXT_ALONE = "take the element out and keep its words: a note prints them like the words around them";
const WITHOUT_PAGE = "take it out: a template begins with what the note prints";

/** Hints for elements of HTML that this markup has under another name, or does not have. */
const SUGGESTIONS: ReadonlyMap<string, string> = new Map([
  ["b", "write <strong>"],
  ["i", "write <em>"],
  ["u", "write <strong> or <em>: underlined words look like links"],
  ["img", 'write <figure><img src="NAME" alt="what it shows"/></figure>'],
  ["image", 'write <figure><img src="NAME" alt="what it shows"/></figure>'],
  ["small", 'write <p class="small">'],
  ["center", "take it out: notes have one alignment; columns of a table have align"],
  ["font", TEXT_ALONE],
  ["mark", TEXT_ALONE],
  ["s", TEXT_ALONE],
  ["del", TEXT_ALONE],
  ["code", TEXT_ALONE],
  ["sup", "write the raised character itself, such as ², or a footnote as <note>"],
  ["sub", "write the lowered character itself, such as ₂"],
  ["pre", "write <p>, with <br/> between lines"],
  ["q", "write the quotation marks, or <blockquote>"],
  ["footnote", "write <note>"],
  ["tfoot", "put its rows at the end of <tbody>"],
  ["article", "write <section>"],
  ["main", "write <section>"],
  ["style", "take it out: the house style sets how notes look"],
  ["script", "take it out: templates run no code"],
  ["html", WITHOUT_PAGE],
  ["head", WITHOUT_PAGE],
  ["body", WITHOUT_PAGE],
  ["title", "write <h1>"],
]);

/**
 * The hint for an element that is not among `allowed`, which lists elements as messages do. A name with capitals gets the
 * hint to write it in small letters.
 */
export function suggestionFor(name: string, allowed: string): string | undefined {
  const lower = name.toLowerCase();
  if (lower !== name && allowed.includes(`<${lower}>`)) return `write <${lower}>, in small letters`;
  return SUGGESTIONS.get(lower);
}
