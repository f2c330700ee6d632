import type { ReactNode } from "react";
import { Heading, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Modal } from "../ui/modal.tsx";
import { AboutPage } from "./about-page.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { Guide } from "./guide.tsx";
import { HELP_PAGES, type HelpPage } from "./help-page.ts";
import { KeysPage } from "./keys-page.tsx";
import { LicencesPage } from "./licences-page.tsx";
import "./help.css";

interface HelpWindowProps {
  readonly page: HelpPage;
  readonly onShow: (page: HelpPage) => void;
  readonly onClose: () => void;
  readonly onTrySample: () => void;
}

/** All help lies in the window itself, and needs no network. */
export function HelpWindow({ page, onShow, onClose, onTrySample }: HelpWindowProps) {
  const pages: Readonly<Record<HelpPage, ReactNode>> = {
    steps: <FirstSteps onTrySample={onTrySample} />,
    guide: <Guide />,
    keys: <KeysPage />,
    licences: <LicencesPage />,
    about: <AboutPage />,
  };
  return (
    <Modal label={text.help} isPassing className="modal-high help" onClose={onClose}>
      <div className="help-head">
        <Heading slot="title" level={2} className="help-title">
          {text.help}
        </Heading>
        <Button look="icon" aria-label={text.close} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <Tabs
        className="help-pages"
        selectedKey={page}
        onSelectionChange={(key) => onShow(HELP_PAGES.find((each) => each === key) ?? "steps")}
      >
        <TabList aria-label={text.help} className="help-names">
          {HELP_PAGES.map((name) => (
            <Tab key={name} id={name} className="help-name">
              {text.helpPages[name]}
            </Tab>
          ))}
        </TabList>
        {HELP_PAGES.map((name) => (
          <TabPanel key={name} id={name} className="help-page">
            {pages[name]}
          </TabPanel>
        ))}
      </Tabs>
    </Modal>
  );
}
