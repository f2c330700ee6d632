import { type Result, success } from "../../core/problem/result.ts";
import type { StoredHouse } from "../../workspace/workspace.ts";
import type { Api, HouseView } from "../contract/api.ts";
import type { Dialogs, Services } from "./services.ts";

export function houseHandlers(
  house: Services["house"],
  dialogs: Pick<Dialogs, "askFile">,
): Pick<Api, "findHouse" | "chooseHouse" | "removeHouse"> {
  return {
    async findHouse() {
      return viewOf(await house.find());
    },
    async chooseHouse() {
      const file = await dialogs.askFile("Word template", ["dotx", "docx"]);
      return file === null ? success(null) : viewOf(await house.take(file));
    },
    removeHouse: () => house.remove(),
  };
}

function viewOf(found: Result<StoredHouse | null>): Result<HouseView | null> {
  if (!found.ok || found.value === null) return found.ok ? success(null, found.problems) : found;
  const { name, report } = found.value;
  const added = report.styles.filter(({ type }) => type === "added");
  const view: HouseView = {
    name,
    ownStyles: report.styles.length - added.length,
    allStyles: report.styles.length,
  };
  return success(view, found.problems);
}
