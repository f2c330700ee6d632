import { createContext, type ReactNode, useContext } from "react";
import type { SettingName } from "../../electron/contract/settings.ts";
import { text } from "../text/text.ts";
import { Icon } from "../ui/icon.tsx";
import { useSettings } from "./settings-context.tsx";

/** What a person looks for, in small letters. */
export const QueryContext = createContext("");

/** Whether all words of a query stand in these words. */
export function matches(query: string, words: string): boolean {
  const folded = words.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

interface SettingGroupProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

const GroupContext = createContext("");

/** Settings that belong together. Without a row that matches the query, the style sheet hides it. */
export function SettingGroup({ title, help, children }: SettingGroupProps) {
  return (
    <section className="settings-group" aria-label={title}>
      <h3>{title}</h3>
      {help && <p className="quiet small">{help}</p>}
      <GroupContext value={title}>{children}</GroupContext>
    </section>
  );
}

interface SettingRowProps {
  /** The words by which the row is found. */
  readonly words: string;
  readonly name?: SettingName;
  readonly children: ReactNode;
}

export function SettingRow({ words, name, children }: SettingRowProps) {
  const query = useContext(QueryContext);
  const group = useContext(GroupContext);
  const isLocked = useIsLocked(name);
  if (!matches(query, `${group} ${words}`)) return null;
  return (
    <div className="setting">
      {children}
      {isLocked && (
        <p className="setting-office small" id={`office-${name}`}>
          <Icon name="lock" />
          {text.setByOffice}
        </p>
      )}
    </div>
  );
}

export function useIsLocked(name: SettingName | undefined): boolean {
  const { view } = useSettings();
  return name !== undefined && view.office.includes(name);
}
