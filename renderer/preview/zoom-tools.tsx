import { Toolbar } from "react-aria-components";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { FIT, type Zoom, zoomIn, zoomOut } from "./zoom.ts";

interface ZoomToolsProps {
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

export function ZoomTools({ scale, onZoom }: ZoomToolsProps) {
  return (
    <Toolbar aria-label={text.zoom} className="zoom-tools">
      <Button look="icon" aria-label={text.zoomOut} onPress={() => onZoom(zoomOut(scale))}>
        <Icon name="minus" />
      </Button>
      <span className="zoom-scale">{text.percent(scale)}</span>
      <Button look="icon" aria-label={text.zoomIn} onPress={() => onZoom(zoomIn(scale))}>
        <Icon name="plus" />
      </Button>
      <Button look="quiet" onPress={() => onZoom(FIT)}>
        {text.fitWidth}
      </Button>
    </Toolbar>
  );
}
