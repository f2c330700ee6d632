import type { Result } from "../../core/problem/result.ts";
import type { Command } from "./commands.ts";
import type { Fault } from "./fault.ts";

/** The program, as About tells of it. */
export interface ProgramView {
  readonly version: string;
  /** Of Electron, Chromium and Node, in this order. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
}

/** Licences of the program and of all it contains, each as plain text. */
export interface LicenceTexts {
  readonly own: string;
  readonly others: string;
}

/** What the window asks of the program itself. */
export interface ProgramApi {
  /** The commands that can be done now; the menu bar enables these alone. */
  reportCommands(commands: readonly Command[]): Promise<Result<null>>;
  /** Writes a fault of the window into the log. */
  reportFault(fault: Fault): Promise<Result<null>>;
  describeProgram(): Promise<Result<ProgramView>>;
  readLicences(): Promise<Result<LicenceTexts>>;
  /** Shows the log in the system's file manager. */
  showLog(): Promise<Result<null>>;
}
