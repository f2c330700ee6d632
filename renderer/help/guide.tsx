import { text } from "../text/text.ts";

export function Guide() {
  return (
    <div className="help-text">
      {text.guide.map(([title, paragraphs]) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
