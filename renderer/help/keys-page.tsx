import { Fragment, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import { IS_APPLE } from "../app/platform.ts";
import { text } from "../text/text.ts";
import { Icon } from "../ui/icon.tsx";
import { type KeyGroup, keyGroups } from "./key-rows.ts";

function GroupTable({ group }: { readonly group: KeyGroup }) {
  return (
    <table className="help-keys">
      <caption>{text.keysGroups[group.name]}</caption>
      <thead className="only-heard">
        <tr>
          <th scope="col">{text.keysWhat}</th>
          <th scope="col">{text.keysWhich}</th>
        </tr>
      </thead>
      <tbody>
        {group.rows.map(({ what, keys }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              {keys.map((each, place) => (
                <Fragment key={each}>
                  {place > 0 && ` ${text.or} `}
                  <kbd>{each}</kbd>
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function KeysPage() {
  const [query, setQuery] = useState("");
  const groups = keyGroups(query, IS_APPLE);
  return (
    <div className="help-text">
      <SearchField aria-label={text.keysSearch} className="help-search" value={query} onChange={setQuery}>
        <Icon name="search" />
        <Input dir="auto" placeholder={text.keysSearch} />
      </SearchField>
      {groups.map((group) => (
        <GroupTable key={group.name} group={group} />
      ))}
      <p role="status" className="quiet">
        {groups.length === 0 && text.keysEmpty}
      </p>
    </div>
  );
}
