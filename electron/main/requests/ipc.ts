import { ipcMain } from "electron";
import type { Api } from "../../contract/api.ts";
import { API_METHODS, methodChannel } from "../../contract/channels.ts";
import { problemReply } from "../problem-reply.ts";
import { isTrustedSender } from "../security/sender.ts";
import { answer } from "./answer.ts";

/** Registers all methods of the contract on their channels. */
export function setupIpc(api: Api, onUnexpected: (error: unknown) => void): void {
  for (const method of API_METHODS) {
    ipcMain.handle(methodChannel(method), async (event, ...args: readonly unknown[]) => {
      if (!isTrustedSender(event.senderFrame))
        return problemReply("untrusted-sender", "this page may not call the program");
      return answer(api, method, args, onUnexpected);
    });
  }
}
