import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { COMMANDS, type Command } from "../../../cli/arguments/commands.ts";
import { parseArguments } from "../../../cli/arguments/parse-arguments.ts";
import { readBatchFile } from "../../../cli/batch/batch-file.ts";
import { HELP } from "../../../cli/help.ts";
import { expectValue } from "../../support/sample.ts";

const FOLDER = "docs/examples/batch";

/** The command that a shell line runs, with variables and arithmetic expanded. */
function commandOf(line: string, variables: Readonly<Record<string, string>>): Command {
  const [, words = ""] = /(?:exec|npx) attache (.*)$/s.exec(line) ?? [];
  const plain = words
    .replace(/\\\n/g, " ")
    .replace(/\$\(\((\w+) \+ 1\)\)/g, (_, name: string) => String(Number(variables[name]) + 1))
    .replace(/\$(\w+)/g, (_, name: string) => variables[name] ?? "")
    .replaceAll('"', "");
  return expectValue(parseArguments(plain.trim().split(/\s+/)));
}

const job = z.object({
  apiVersion: z.literal("batch/v1"),
  kind: z.literal("Job"),
  spec: z.object({
    completionMode: z.literal("Indexed"),
    completions: z.int(),
    parallelism: z.int(),
    backoffLimitPerIndex: z.int(),
    template: z.object({
      spec: z.object({
        restartPolicy: z.literal("Never"),
        containers: z.tuple([z.object({ name: z.string(), args: z.tuple([z.string()]) })]),
      }),
    }),
  }),
});

test("the Kubernetes job gives each pod a different share", () => {
  const { spec } = job.parse(parse(readFileSync(`${FOLDER}/kubernetes-job.yaml`, "utf8")));
  const [container] = spec.template.spec.containers;
  const shards = Array.from({ length: spec.completions }, (_, index) =>
    commandOf(container.args[0], { JOB_COMPLETION_INDEX: String(index) }),
  );
  expect(shards).toEqual(
    shards.map((_, index) => ({
      type: "batch",
      file: "/data/briefs.yaml",
      out: "/data/notes",
      jobs: 2,
      shard: { number: index + 1, of: spec.completions },
      again: false,
      json: false,
    })),
  );
});

test("the Slurm script gives each task a different share", () => {
  const script = readFileSync(`${FOLDER}/slurm-array.sh`, "utf8");
  const [, first = "", last = ""] = /^#SBATCH --array=(\d+)-(\d+)$/m.exec(script) ?? [];
  expect(first).toBe("1");
  const command = commandOf(script, {
    SLURM_CPUS_PER_TASK: "2",
    SLURM_ARRAY_TASK_ID: last,
    SLURM_ARRAY_TASK_COUNT: last,
  });
  expect(command).toMatchObject({ type: "batch", file: "briefs.yaml", shard: { number: 8, of: 8 }, jobs: 2 });
});

test.each([
  ["briefs.yaml", 3],
  ["briefs.jsonl", 2],
])("the list %s can be read", async (name, count) => {
  const list = expectValue(await readBatchFile(`${FOLDER}/${name}`, "out"));
  expect(list.briefs).toHaveLength(count);
});

test("commands in the guide can be parsed", () => {
  const guide = readFileSync("docs/batch.md", "utf8");
  const commands = [...guide.matchAll(/^npx attache .*$/gm)].map(([line]) => commandOf(line, {}));
  expect(commands).toMatchObject([{ type: "batch", file: `${FOLDER}/briefs.yaml`, out: "out/batch" }]);
});

test("the help text and the guides list every command and option, and no help line is too long", () => {
  const guides = ["batch", "command-line", "import"]
    .map((name) => readFileSync(`docs/${name}.md`, "utf8"))
    .join();
  for (const { usage, options } of Object.values(COMMANDS)) {
    for (const [form] of usage) expect(HELP).toContain(`  attache ${form}`);
    for (const option of Object.keys(options)) {
      expect(HELP).toContain(`  --${option} `);
      expect(guides).toContain(`\`--${option}`);
    }
  }
  for (const line of HELP.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
});
