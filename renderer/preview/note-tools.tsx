import { Menu, MenuItem, MenuTrigger, Popover, Separator, Toolbar } from "react-aria-components";
import { keysOf } from "../app/platform.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import type { Pages } from "./use-pages.ts";
import { FIT_PAGE, FIT_WIDTH, ZOOM_STEPS, zoomIn, zoomOut } from "./zoom.ts";

export interface NoteToolsProps {
  readonly pages: Pages;
  readonly hasThumbnails: boolean;
  readonly onThumbnails: () => void;
  readonly onFind: () => void;
}

interface Item {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

function itemsOf({ pages, hasThumbnails, onThumbnails }: NoteToolsProps): readonly (readonly Item[])[] {
  const { setZoom, scale } = pages;
  const steps = ZOOM_STEPS.map((step) => ({
    id: `scale-${step}`,
    label: text.percent(step),
    run: () => setZoom({ type: "scale", scale: step }),
  }));
  return [
    [
      { id: "width", label: text.fitWidth, run: () => setZoom(FIT_WIDTH) },
      { id: "page", label: text.fitPage, run: () => setZoom(FIT_PAGE) },
      { id: "in", label: text.zoomIn, run: () => setZoom(zoomIn(scale)) },
      { id: "out", label: text.zoomOut, run: () => setZoom(zoomOut(scale)) },
    ],
    steps,
    [
      {
        id: "thumbnails",
        label: hasThumbnails ? text.hideThumbnails : text.showThumbnails,
        run: onThumbnails,
      },
    ],
  ];
}

/** All that there are buttons for in a wide pane, and more. */
function ZoomMenu(props: NoteToolsProps) {
  const groups = itemsOf(props);
  const percent = text.percent(props.pages.scale);
  const run = (key: unknown) =>
    groups
      .flat()
      .find(({ id }) => id === key)
      ?.run();
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={text.zoomMenu(percent)}>
        <span className="zoom-scale">{percent}</span>
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={run}>
          {groups.flatMap((items, index) => [
            ...(index > 0 ? [<Separator key={`line-${items[0]?.id}`} className="menu-line" />] : []),
            ...items.map(({ id, label }) => (
              <MenuItem key={id} id={id} className="menu-item">
                {label}
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** One stop of the Tab key; arrows go from tool to tool. */
export function NoteTools(props: NoteToolsProps) {
  const { pages, hasThumbnails, onThumbnails, onFind } = props;
  const { scale, setZoom } = pages;
  return (
    <Toolbar aria-label={text.noteTools} className="note-tools">
      <span className="note-tools-spare">
        <Button
          look="icon"
          aria-label={hasThumbnails ? text.hideThumbnails : text.showThumbnails}
          onPress={onThumbnails}
        >
          <Icon name="briefs" />
        </Button>
        <Button look="icon" aria-label={text.zoomOut} onPress={() => setZoom(zoomOut(scale))}>
          <Icon name="minus" />
        </Button>
      </span>
      <ZoomMenu {...props} />
      <span className="note-tools-spare">
        <Button look="icon" aria-label={text.zoomIn} onPress={() => setZoom(zoomIn(scale))}>
          <Icon name="plus" />
        </Button>
      </span>
      <span className="note-tools-wide">
        <Button look="quiet" onPress={() => setZoom(FIT_WIDTH)}>
          {text.fitWidth}
        </Button>
      </span>
      <Button look="icon" aria-label={`${text.findInNote} (${keysOf("find-in-note")})`} onPress={onFind}>
        <Icon name="search" />
      </Button>
    </Toolbar>
  );
}
