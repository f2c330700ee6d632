import "./marking-band.css";

/** The marking of the open note, at the top and bottom of the window as on each page. */
export function MarkingBand({ marking }: { readonly marking: string }) {
  if (marking === "") return null;
  return (
    <p className="marking-band" dir="auto">
      {marking}
    </p>
  );
}
