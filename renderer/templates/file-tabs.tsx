import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { text } from "../text/text.ts";
import type { OpenTemplate } from "./open-template.ts";
import { changedFiles } from "./templates-state.ts";

interface FileTabsProps {
  readonly open: OpenTemplate;
  readonly onShow: (file: string) => void;
  readonly children: ReactNode;
}

/** One panel serves all tabs, so that the editor inside keeps its state from file to file. */
export function FileTabs({ open, onShow, children }: FileTabsProps) {
  const changed = new Set(changedFiles(open));
  return (
    <Tabs className="file-tabs" selectedKey={open.file} onSelectionChange={(key) => onShow(String(key))}>
      <TabList aria-label={text.templateFiles} className="file-tab-list">
        {open.draft.files.map((file) => (
          <Tab
            key={file.name}
            id={file.name}
            className="file-tab"
            aria-label={changed.has(file.name) ? text.fileChanged(file.name) : file.name}
          >
            {file.name}
            {changed.has(file.name) && " *"}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={open.file} className="file-panel">
        {children}
      </TabPanel>
    </Tabs>
  );
}
