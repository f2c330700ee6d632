import { expect, test } from "vitest";
import { inlineText } from "../../../core/document/text.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { read } from "../../../core/read/read.ts";
import { traceMarkup } from "../../../core/render/markup.ts";
import { expectValue } from "../../support/sample.ts";

function reading(markup: string) {
  const trace = traceMarkup();
  trace.append(`<h1>T</h1>${markup}`, { file: "t.hbs", line: 1, column: -9 }, true);
  return read(trace.finish(), "en-GB");
}

test("accepts the character names of HTML", () => {
  const [, paragraph] = expectValue(
    reading(
      "<p>A caf&eacute;, &copy;&nbsp;2026, &rarr; &ndash; &Omega; &shy;&lt;&amp;&gt; &#8364;&#x20ac;</p>",
    ),
  );
  expect(paragraph?.type === "paragraph" && inlineText(paragraph.children)).toBe(
    "A café, ©\u00a02026, → – Ω \u00ad<&> €€",
  );
});

test.each([
  ["<p class=“lead”>x</p>", "1:10: a tag has curly quotation marks", 'write class="lead"'],
  ['<p class="lead”>x</p><p class="small">y</p>', "1:15: a tag has curly quotation marks", "write"],
  ["<p class=„lead“>x</p>", "1:10: a tag has curly quotation marks", "write"],
  ["<p>&eacut; a</p>", '1:4: no character is called "&eacut;"', "write the character itself"],
  ["<p>R&D</p>", "1:5: the sign & begins the name of a character", "write &amp;"],
  ["<p>a &amp b</p>", "1:6: the sign & begins the name of a character", "write &amp;"],
  ["<p>5 < 6</p>", "1:6: the sign < begins an element", "write &lt;"],
  ["<p>a<br>b</p>", "1:5: the markup is not well-formed: <br> is not closed", "write <br/>"],
  [
    '<hr class="page-break"><p>x</p>',
    "1:1: the markup is not well-formed: <hr> is not closed",
    "write <hr/>",
  ],
  ["<p>a<em>b</p>", "1:5: the markup is not well-formed: <em> is not closed", "write </em>"],
  ["<p>a</em></p>", "1:5: </em> closes an element that is not open", "take it out"],
  ["<p>a", "1:1: the markup is not well-formed: <p> is not closed", "write </p>"],
  ["<P>a</P>", "1:1: <P> cannot stand in a note", "write <p>, in small letters"],
  ["<P>a</p>", "1:5: </p> closes an element that is not open", "small letters"],
  ["<p class=lead>a</p>", "1:10: the value of class has no quotation marks around it", 'write class="…"'],
  ["<p class>a</p>", "1:9: class has no value", 'write class="…"'],
  ['<p class="lead" class="x">a</p>', "1:26: class appears twice", "once"],
  ['<p class="lead" a</p>', "1:1: the tag that begins here is not closed", "write > at its end"],
  ['<p class="lead>a</p>', "1:10: the quotation mark that begins here is not closed", 'write "'],
  ["<p>a\u000bb</p>", "1:5: a character that cannot be printed stands here (U+000B)", "take it out"],
  ["<p>a<b>b</b></p>", "1:5: <b> cannot stand in <p>", "write <strong>"],
  ["<p>a<i>b</i></p>", "1:5: <i> cannot stand in <p>", "write <em>"],
  ["<p>10<sup>2</sup></p>", "1:6: <sup> cannot stand in <p>", "write the raised character"],
  ["<p><script>x</script>a</p>", "1:4: <script> cannot stand in <p>", "templates run no code"],
  [
    '<p>x</p><ol start="one"><li>a</li></ol>',
    '1:9: start must be a whole number from 0 to 32767, and this is "one"',
    "write",
  ],
  [
    '<p>x</p><nav depth="9"/>',
    '1:9: depth must be a whole number from 1 to 6, and this is "9"',
    'write depth="3"',
  ],
])("reports %s once, at its cause", (markup, words, hint) => {
  const problems = reading(markup).problems.map(problemText);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`t.hbs:${words}`);
  expect(problems[0]).toContain(hint);
});
