import { memo } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { text } from "../../text/text.ts";
import { ALL, type Filter, filterKey, type OfferedFilter } from "./filters.ts";
import "./filter-chips.css";

interface FilterChipsProps {
  readonly offered: readonly OfferedFilter[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function nameOf({ filter, count }: OfferedFilter): string {
  return filter.type === "kind"
    ? text.filterKind(text.entryTypes[filter.kind], count)
    : text.filterNames[filter.type](count);
}

export const FilterChips = memo(function FilterChips({ offered, filter, onChange }: FilterChipsProps) {
  const choose = (key: string | undefined) =>
    onChange(offered.find((each) => filterKey(each.filter) === key)?.filter ?? ALL);
  return (
    <ToggleButtonGroup
      aria-label={text.filters}
      className="chips"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filterKey(filter)]}
      onSelectionChange={(keys) => choose([...keys].map(String)[0])}
    >
      {offered.map((each) => (
        <ToggleButton key={filterKey(each.filter)} id={filterKey(each.filter)} className="chip">
          {nameOf(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});
