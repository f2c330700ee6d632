import { useState } from "react";
import { text } from "../text/text.ts";
import { Notice } from "../ui/notice.tsx";
import { Pane } from "../ui/pane.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { PaperStack } from "./paper-stack.tsx";
import { PreviewStatus } from "./preview-status.tsx";
import { usePdf } from "./use-pdf.ts";
import type { PreviewHandle } from "./use-preview.ts";
import { FIT, type Zoom, zoomScale } from "./zoom.ts";
import { ZoomTools } from "./zoom-tools.tsx";
import "./preview.css";

interface PreviewPaneProps {
  readonly preview: PreviewHandle;
  /** What to do to see something here. */
  readonly empty: string;
  /** Where the reasons of a failure stand, if not here. */
  readonly reasons?: string;
}

type FailureProps = Pick<PreviewPaneProps, "preview" | "reasons"> & { readonly drawing: string };

function Failure({ preview, reasons, drawing }: FailureProps) {
  const { problems, shown } = preview.state;
  if (problems.length > 0) {
    return (
      <Notice severity="error" title={text.previewFailed}>
        {reasons ? <p>{reasons}</p> : <ProblemList problems={problems} />}
        {shown && <p className="quiet">{text.previewFailedStale}</p>}
      </Notice>
    );
  }
  return drawing ? (
    <Notice severity="error" title={text.paperFailed}>
      {drawing}
    </Notice>
  ) : null;
}

function Nothing({ preview, empty }: PreviewPaneProps) {
  const { work, problems } = preview.state;
  if (problems.length > 0) return <div className="preview-nothing" />;
  return <p className="preview-nothing quiet">{work ? text.firstPreview : empty}</p>;
}

export function PreviewPane({ preview, empty, reasons }: PreviewPaneProps) {
  const [zoom, setZoom] = useState<Zoom>(FIT);
  const [width, setWidth] = useState(0);
  const { pdf, error } = usePdf(preview.state.shown?.pdf);
  const scale = zoomScale(zoom, width, pdf?.sizes[0]?.width ?? 0);
  return (
    <Pane label={text.preview} className="preview-pane">
      <div className="pane-head">
        <h2 className="only-heard">{text.preview}</h2>
        <PreviewStatus {...preview} />
        {pdf && <ZoomTools scale={scale} onZoom={setZoom} />}
      </div>
      <div className="preview-failure">
        <Failure preview={preview} reasons={reasons} drawing={error} />
      </div>
      {pdf ? (
        <PaperStack pdf={pdf} zoom={zoom} width={width} onWidth={setWidth} />
      ) : (
        <Nothing preview={preview} empty={empty} />
      )}
    </Pane>
  );
}
