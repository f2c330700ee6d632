import { success } from "../../core/problem/result.ts";
import type { Api } from "../contract/api.ts";
import { problemReply } from "./problem-reply.ts";
import type { Dialogs } from "./services.ts";

export function linkHandlers(dialogs: Pick<Dialogs, "openAddress">): Pick<Api, "openLink"> {
  return {
    async openLink(address) {
      try {
        await dialogs.openAddress(address);
        return success(null);
      } catch {
        const hint = "copy the address from the note and open it there";
        return problemReply("link-not-opened", "the system found no program for the link", hint);
      }
    },
  };
}
