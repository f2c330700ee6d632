import { Meter } from "react-aria-components";
import type { Preview } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";
import { SeverityIcon } from "../ui/icon.tsx";
import { isOverLimit, pagesText } from "./page-count.ts";

function Against({ preview, limit }: { readonly preview: Preview; readonly limit: number }) {
  const { countedPages } = preview;
  const isOver = isOverLimit(preview);
  const share = Math.min(1, countedPages / limit);
  return (
    <Meter
      className={isOver ? "page-meter page-meter-over" : "page-meter"}
      aria-label={text.pageMeterLabel}
      value={Math.min(countedPages, limit)}
      maxValue={limit}
      valueLabel={pagesText(preview)}
    >
      {isOver && <SeverityIcon severity="warning" />}
      <span>
        {text.pageMeter(countedPages, limit)}
        {isOver && `: ${text.overLimit}`}
      </span>
      <span className="page-meter-track" aria-hidden="true">
        <span className="page-meter-fill" style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </Meter>
  );
}

/** The pages against the template's limit, and those of the Word file where they may be others. */
export function PageMeter({ preview }: { readonly preview: Preview }) {
  const { pageLimit, wordPages } = preview;
  return (
    <>
      {pageLimit !== undefined && <Against preview={preview} limit={pageLimit} />}
      {wordPages && <span className="quiet">{text.inWord(wordPages.min, wordPages.max)}</span>}
    </>
  );
}
