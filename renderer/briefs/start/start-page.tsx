import { Button } from "react-aria-components";
import type { RecentDossierView } from "../../../electron/contract/api.ts";
import { keysOf } from "../../app/platform.ts";
import { text } from "../../text/text.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { Beginning } from "./use-beginning.ts";
import "./start-page.css";

interface StartPageProps {
  readonly beginning: Beginning;
  readonly recent: readonly RecentDossierView[];
  readonly onNewBrief: () => void;
}

interface CardProps {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly keys?: string;
  readonly isMain?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Card({ icon, title, detail, keys, isMain = false, isDisabled, onPress }: CardProps) {
  return (
    <Button
      className={`start-card${isMain ? " start-card-main" : ""}`}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <Icon name={icon} />
      <span className="start-card-words">
        <strong>{title}</strong>
        <span className="start-card-detail">{detail}</span>
      </span>
      {keys && <span className="start-card-detail">{keys}</span>}
    </Button>
  );
}

/** Where a first start begins, and any start without an open brief. */
export function StartPage({ beginning, recent, onNewBrief }: StartPageProps) {
  const { isBusy, openDossier, openSample, openRecent } = beginning;
  return (
    <section className="start-page" aria-label={text.startHeading}>
      <div className="start-cards">
        <Card
          icon="plus"
          title={text.newBrief}
          detail={text.newBriefDetail}
          keys={keysOf("new-brief")}
          isMain
          isDisabled={isBusy}
          onPress={onNewBrief}
        />
        <Card
          icon="briefs"
          title={text.commands["open-dossier"]}
          detail={text.openDossierDetail}
          keys={keysOf("open-dossier")}
          isDisabled={isBusy}
          onPress={openDossier}
        />
        <Card
          icon="compose"
          title={text.commands["open-sample"]}
          detail={text.sampleDetail}
          isDisabled={isBusy}
          onPress={openSample}
        />
      </div>
      {recent.length > 0 && (
        <div className="start-recent">
          <h3 id="recent-dossiers">{text.recentDossiers}</h3>
          <ul aria-labelledby="recent-dossiers">
            {recent.map(({ id, title, isSample }) => (
              <li key={id}>
                <Button
                  className="start-dossier"
                  aria-label={text.newBriefOn(title)}
                  isDisabled={isBusy}
                  onPress={() => openRecent(id)}
                >
                  <span dir="auto">{title}</span>
                  {isSample && <span className="sample-tag">{text.sample}</span>}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
