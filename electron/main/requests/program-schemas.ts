import { type ZodType, z } from "zod";
import { COMMAND_IDS } from "../../contract/commands.ts";
import { FAULT_NAME, FAULT_PLACE, MOST_PLACES } from "../../contract/fault.ts";
import type { ProgramApi } from "../../contract/program.ts";

export const programSchemas: {
  readonly [Method in keyof ProgramApi]: ZodType<Parameters<ProgramApi[Method]>>;
} = {
  reportCommands: z.tuple([z.array(z.enum(COMMAND_IDS)).max(COMMAND_IDS.length)]),
  reportFault: z.tuple([
    z.strictObject({
      name: z.string().regex(FAULT_NAME),
      places: z.array(z.string().regex(FAULT_PLACE)).max(MOST_PLACES),
    }),
  ]),
  describeProgram: z.tuple([]),
  readLicences: z.tuple([]),
  showLog: z.tuple([]),
};
