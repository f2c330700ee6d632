import { ListBox, ListBoxItem } from "react-aria-components";
import { text } from "../../../text/text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { findPlace, type OutlinePlace, type OutlineTopic } from "./outline-model.ts";

interface MoveDialogProps {
  readonly outline: readonly OutlineTopic[];
  readonly place: OutlinePlace;
  readonly onMove: (position: number) => void;
  readonly onClose: () => void;
}

/** The places to which a row can go, each by what stands before it. */
export function MoveDialog({ outline, place, onMove, onClose }: MoveDialogProps) {
  const others = place.siblings.filter((key) => key !== place.key);
  const places = [
    { before: "", name: text.moveToTop },
    ...others.map((key) => ({ before: key, name: text.moveAfter(findPlace(outline, key)?.title ?? key) })),
  ];
  return (
    <Dialog
      title={text.moveTo(place.title)}
      onClose={onClose}
      answers={<Button onPress={onClose}>{text.cancel}</Button>}
    >
      <ListBox
        aria-label={text.moveTo(place.title)}
        className="options move-places"
        selectionMode="single"
        selectedKeys={[String(place.siblings.indexOf(place.key))]}
        autoFocus
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          onClose();
          if (key !== undefined) onMove(Number(key));
        }}
      >
        {places.map(({ before, name }, position) => (
          <ListBoxItem key={before} id={String(position)} textValue={name} className="option">
            <span dir="auto">{name}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  );
}
