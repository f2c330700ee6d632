import { useCallback, useState } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { LoadedPdf } from "./pdf/loaded-pdf.ts";
import { type PageLink, pageOfDestination } from "./pdf/page-links.ts";

export interface LinksHandle {
  /** The address that the person is asked about. */
  readonly asked: string | undefined;
  /** Why the last one could not be opened. */
  readonly problems: readonly Problem[];
  readonly follow: (link: PageLink) => void;
  readonly confirm: () => void;
  readonly dismiss: () => void;
}

const NONE: readonly Problem[] = [];

/** Links lead to another page at once, and out of the window after a question. */
export function useLinks(pdf: LoadedPdf | null, showPage: (page: number) => void): LinksHandle {
  const bridge = useBridge();
  const [asked, setAsked] = useState<string>();
  const [problems, setProblems] = useState(NONE);
  const follow = useCallback(
    ({ target }: PageLink) => {
      setProblems(NONE);
      if (target.type === "address") {
        setAsked(target.address);
        return;
      }
      if (!pdf) return;
      pageOfDestination(pdf.document, target.destination).then(
        (page) => page !== undefined && showPage(page),
        () => undefined, // The pages have just been replaced.
      );
    },
    [pdf, showPage],
  );
  const dismiss = useCallback(() => {
    setAsked(undefined);
    setProblems(NONE);
  }, []);
  const confirm = useCallback(() => {
    if (asked === undefined) return;
    setAsked(undefined);
    void call(bridge.openLink(asked)).then((result) => setProblems(result.ok ? NONE : result.problems));
  }, [bridge, asked]);
  return { asked, problems, follow, confirm, dismiss };
}
