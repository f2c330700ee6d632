import { memo, useEffect, useMemo, useRef } from "react";
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from "react-aria-components";
import { text } from "../text/text.ts";
import type { LoadedPdf } from "./pdf/loaded-pdf.ts";
import "./thumbnails.css";

interface ThumbnailsProps {
  readonly pdf: LoadedPdf;
  /** The page in view. */
  readonly page: number;
  readonly onShow: (page: number) => void;
}

/** In CSS pixels. */
const WIDTH = 84;
/** Around the picture of a page, with its number below. */
const AIR = 34;

const Thumbnail = memo(function Thumbnail(props: { readonly pdf: LoadedPdf; readonly number: number }) {
  const { pdf, number } = props;
  const target = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    import("./pdf/draw-page.ts")
      .then(({ drawPicture }) => drawPicture(pdf, number, WIDTH / pdf.firstSize.width, signal))
      .then(
        (canvas) => !signal.aborted && target.current?.replaceChildren(canvas),
        () => undefined,
      );
    return () => stop.abort();
  }, [pdf, number]);
  const height = (pdf.firstSize.height / pdf.firstSize.width) * WIDTH;
  return (
    <>
      <span className="thumbnail-paper" ref={target} style={{ width: WIDTH, height }} />
      <span aria-hidden="true">{number}</span>
    </>
  );
});

/** The pages in small; only those in view are drawn. */
export function Thumbnails({ pdf, page, onShow }: ThumbnailsProps) {
  const items = useMemo(
    () => Array.from({ length: pdf.pageCount }, (_, index) => ({ id: index + 1, pdf })),
    [pdf],
  );
  const rowHeight = Math.ceil((pdf.firstSize.height / pdf.firstSize.width) * WIDTH) + AIR;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
      <ListBox
        className="thumbnails"
        aria-label={text.thumbnails}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[page]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (typeof key === "number") onShow(key);
        }}
      >
        {({ id, pdf: shown }) => (
          <ListBoxItem
            id={id}
            className="thumbnail"
            textValue={text.pageOf(id, shown.pageCount)}
            aria-label={text.pageOf(id, shown.pageCount)}
          >
            <Thumbnail pdf={shown} number={id} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
