import { useMemo, useState } from "react";
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  TextField,
} from "react-aria-components";
import type { Session } from "../document/session.ts";
import { text } from "../text/text.ts";
import { Icon } from "../ui/icon.tsx";
import { Modal } from "../ui/modal.tsx";
import { type PaletteGroup, type PaletteItem, type PaletteTarget, paletteGroups } from "./palette-items.ts";
import { usePaletteSource } from "./use-palette-source.ts";
import "./palette.css";

interface PaletteProps {
  readonly session: Session | null;
  readonly onClose: () => void;
  readonly onChosen: (target: PaletteTarget) => void;
}

function Item({ item }: { readonly item: PaletteItem }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} className="palette-item">
      <span className="palette-label" dir="auto">
        {item.label}
      </span>
      {item.detail && (
        <span className="palette-detail" dir="auto">
          {item.detail}
        </span>
      )}
      {item.keys && <kbd className="palette-keys">{item.keys}</kbd>}
    </ListBoxItem>
  );
}

function Group({ group }: { readonly group: PaletteGroup }) {
  return (
    <ListBoxSection id={group.name} className="palette-group">
      <Header className="palette-group-name">{text.paletteGroups[group.name]}</Header>
      <Collection items={group.items}>{(item) => <Item item={item} />}</Collection>
    </ListBoxSection>
  );
}

/** Finds views, commands, briefs, topics and statements, and does what is chosen. */
export function Palette({ session, onClose, onChosen }: PaletteProps) {
  const [query, setQuery] = useState("");
  const source = usePaletteSource(session, query);
  const groups = useMemo(() => paletteGroups(source, query), [source, query]);
  const items = groups.flatMap((group) => group.items);
  return (
    <Modal label={text.palette} isPassing className="modal-high palette" onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <TextField autoFocus aria-label={text.palette} className="palette-search">
          <Icon name="search" />
          <Input
            dir="auto"
            role="combobox"
            aria-expanded
            aria-haspopup="listbox"
            placeholder={text.paletteHint}
          />
        </TextField>
        <ListBox
          aria-label={text.palette}
          className="palette-list"
          items={groups.map((group) => ({ ...group, id: group.name }))}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key);
            if (item) onChosen(item.target);
          }}
          renderEmptyState={() => <p className="palette-empty quiet">{text.paletteEmpty}</p>}
        >
          {(group) => <Group group={group} />}
        </ListBox>
      </Autocomplete>
      <p className="only-heard" role="status">
        {text.paletteFound(items.length)}
      </p>
    </Modal>
  );
}
