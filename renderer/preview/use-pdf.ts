import { useEffect, useRef, useState } from "react";
import { type LoadedPdf, loadPdf } from "./pdf.ts";

interface PdfState {
  readonly pdf: LoadedPdf | null;
  readonly error: string;
}

/** The newest bytes as a document; the one before stays until the newer can be drawn. */
export function usePdf(bytes: Uint8Array | undefined): PdfState {
  const [state, setState] = useState<PdfState>({ pdf: null, error: "" });
  const held = useRef<LoadedPdf | null>(null);

  useEffect(() => {
    let wanted = true;
    const show = (pdf: LoadedPdf | null, error = "") => {
      const before = held.current;
      held.current = pdf;
      setState({ pdf, error });
      if (before) void before.document.loadingTask.destroy();
    };
    if (!bytes) {
      show(null);
      return;
    }
    loadPdf(bytes).then(
      (pdf) => (wanted ? show(pdf) : void pdf.document.loadingTask.destroy()),
      (error: unknown) => wanted && show(null, error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [bytes]);

  useEffect(() => () => void held.current?.document.loadingTask.destroy(), []);
  return state;
}
