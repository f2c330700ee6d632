import { setTimeout } from "node:timers/promises";
import { type Disk, NODE_DISK } from "./disk.ts";
import { currentOwner, type LockOwner, type OwnerState, ownerState } from "./owner.ts";

/** Dependencies of a save, which tests replace. */
export interface SaveSettings {
  readonly disk: Disk;
  delay(milliseconds: number): Promise<unknown>;
  readonly owner: LockOwner;
  stateOfOwner(owner: LockOwner): OwnerState;
  /** Attaché's own folder, in which pending saves are listed; without it, none are. */
  readonly ownFolder?: string | undefined;
  /** Milliseconds to wait for another save into the same folder; 10,000 by default. */
  readonly patience: number;
}

/** Milliseconds; short, because a person waits for the save. */
const DEFAULT_PATIENCE = 10_000;

export type GivenSettings = Partial<SaveSettings>;

export function saveSettings(given: GivenSettings): SaveSettings {
  return {
    disk: NODE_DISK,
    delay: (milliseconds) => setTimeout(milliseconds),
    owner: currentOwner(),
    stateOfOwner: (owner) => ownerState(owner),
    patience: DEFAULT_PATIENCE,
    ...given,
  };
}
