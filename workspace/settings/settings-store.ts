import { lstat, rename } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { KEPT_FILE_LIMITS } from "../../core/limits/limits.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { DEFAULT_SETTINGS, type SettingName, type Settings } from "../../core/settings/settings.ts";
import { diskProblem } from "../disk-problem.ts";
import { createQueue } from "../queue.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { errorCode } from "../save/disk.ts";
import type { GivenSettings } from "../save/save-settings.ts";
import { makeFolder, saveWhole } from "../save-whole.ts";
import type { SettingsReader, SettingsReading } from "./settings-reader.ts";

/** The settings in force, and which of them an office has set. */
export interface SettingsState {
  readonly settings: Settings;
  readonly office: readonly SettingName[];
  /** The office's file; absent where there is none. */
  readonly officeFile?: string;
}

export interface SettingsStore {
  /** Warnings name values that cannot be used, and files that cannot be read. */
  read(): Promise<Result<SettingsState>>;
  /** Settings that are undefined are taken out of the file. Those that an office has set cannot be changed. */
  change(change: Partial<Settings>): Promise<Result<SettingsState>>;
  /** Takes all settings that this version knows out of the file. */
  reset(): Promise<Result<SettingsState>>;
  /** The text of the file, with all settings in force. */
  text(): Promise<Result<string>>;
}

export interface SettingsStoreOptions {
  readonly file: string;
  /** Where an office may have put its settings: the first that is there counts. */
  readonly officeFiles: readonly string[];
  readonly reader: SettingsReader;
  readonly saves?: GivenSettings;
}

interface Read {
  readonly values: Partial<Settings>;
  readonly problems: readonly Problem[];
}

const NOTHING: Read = { values: {}, problems: [] };

export function createSettingsStore(options: SettingsStoreOptions): SettingsStore {
  const { file, reader, saves } = options;
  const inTurn = createQueue();

  async function state(): Promise<Result<SettingsState>> {
    const [own, office] = [await readOwn(file, reader), await readOffice(options)];
    const settings = { ...DEFAULT_SETTINGS, ...own.values, ...office.values };
    const locked = Object.keys(office.values) as SettingName[];
    const officeFile = office.file === undefined ? {} : { officeFile: office.file };
    return success({ settings, office: locked, ...officeFile }, [...own.problems, ...office.problems]);
  }

  async function change(wished: Partial<Settings>): Promise<Result<SettingsState>> {
    const { values } = await readOffice(options);
    if (Object.keys(wished).some((name) => name in values)) return failure([setByOffice()]);
    // A file that cannot be parsed is set aside here, and the change goes into a new one.
    const own = await readOwn(file, reader);
    const before = await bytesOf(file);
    if (before !== null && !(before instanceof Uint8Array)) return failure([before]);
    const written = await reader.write(basename(file), before, wished);
    if (!written.ok) return written;
    if (written.value.type === "unreadable") return failure(written.value.problems);
    const made = await makeFolder(dirname(file));
    if (!made.ok) return made;
    const saved = await saveWhole(file, new TextEncoder().encode(written.value.text), saves);
    if (!saved.ok) return saved;
    const now = await state();
    const aside = own.problems.filter(({ code }) => code === SET_ASIDE);
    return now.ok ? success(now.value, [...aside, ...now.problems]) : now;
  }

  return {
    read: () => inTurn(state),
    change: (wished) => inTurn(() => change(wished)),
    reset: () =>
      inTurn(async () => {
        const { values } = await readOffice(options);
        const names = Object.keys(DEFAULT_SETTINGS).filter((name) => !(name in values));
        return change(Object.fromEntries(names.map((name) => [name, undefined])));
      }),
    text: () =>
      inTurn(async () => {
        const now = await state();
        if (!now.ok) return now;
        const before = await bytesOf(file);
        const base = before instanceof Uint8Array ? before : null;
        const written = await reader.write(basename(file), base, now.value.settings);
        if (!written.ok) return written;
        return written.value.type === "written"
          ? success(written.value.text)
          : failure(written.value.problems);
      }),
  };
}

/** Null where there is no such file. */
async function bytesOf(file: string): Promise<Uint8Array | Problem | null> {
  try {
    const bytes = await readRegularFile(file, KEPT_FILE_LIMITS.settingsBytes);
    return typeof bytes === "string" ? notRead(file, bytes) : bytes;
  } catch (error) {
    return errorCode(error) === "ENOENT" ? null : diskProblem(error, file, "read");
  }
}

async function readOwn(file: string, reader: SettingsReader): Promise<Read> {
  const bytes = await bytesOf(file);
  if (bytes === null) return NOTHING;
  if (!(bytes instanceof Uint8Array)) return { values: {}, problems: [warning(bytes)] };
  const read = await reader.read(basename(file), bytes);
  if (!read.ok) return { values: {}, problems: read.problems.map(warning) };
  if (read.value.type === "read") return read.value;
  return setAside(file, read.value);
}

interface OfficeRead extends Read {
  readonly file?: string;
}

async function readOffice({ officeFiles, reader }: SettingsStoreOptions): Promise<OfficeRead> {
  for (const file of officeFiles) {
    const bytes = await bytesOf(file);
    if (bytes === null) continue;
    if (!(bytes instanceof Uint8Array)) return { file, values: {}, problems: [warning(bytes)] };
    const read = await reader.read(basename(file), bytes);
    if (!read.ok || read.value.type === "unreadable") {
      const problems = read.ok ? read.value.problems : read.problems;
      return { file, values: {}, problems: problems.map(warning) };
    }
    return { file, values: read.value.values, problems: read.value.problems };
  }
  return NOTHING;
}

const SET_ASIDE = "settings-set-aside";

/** A file that cannot be parsed stays on the disk under another name, for whoever can put it right. */
async function setAside(
  file: string,
  { problems }: Extract<SettingsReading, { readonly type: "unreadable" }>,
): Promise<Read> {
  const [first] = problems;
  const aside = await freeName(file);
  const moved =
    aside !== undefined &&
    (await rename(file, aside).then(
      () => true,
      () => false,
    ));
  if (!moved) return { values: {}, problems: problems.map(warning) };
  return {
    values: {},
    problems: [
      {
        code: SET_ASIDE,
        severity: "warning",
        message: `the settings cannot be read, so they have their usual values: ${first?.message ?? "they are broken"}`,
        hint: `the file is kept as ${basename(aside)}`,
        place: { ...first?.place, file: basename(file) },
      },
    ],
  };
}

async function freeName(file: string): Promise<string | undefined> {
  for (let number = 1; number <= KEPT_FILE_LIMITS.brokenSettings; number += 1) {
    const name = number === 1 ? `${file}.broken` : `${file}.broken-${number}`;
    if ((await lstat(name).catch(() => undefined)) === undefined) return name;
  }
  return undefined;
}

function warning(problem: Problem): Problem {
  return { ...problem, severity: "warning" };
}

function notRead(file: string, reason: "not-a-file" | "too-big"): Problem {
  const message = reason === "too-big" ? "has more bytes than settings have" : "is no file";
  return {
    code: "settings-unreadable",
    severity: "error",
    message,
    hint: "look at it with a file manager",
    place: { file: basename(file) },
  };
}

function setByOffice(): Problem {
  return {
    code: "set-by-office",
    severity: "error",
    message: "your office has set this, so it cannot be changed here",
    hint: "ask whoever looks after the computers of your office",
  };
}
