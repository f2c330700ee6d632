import { setTimeout } from "node:timers/promises";
import { type Disk, NODE_DISK } from "./disk.ts";
import { currentOwner, type LockOwner, type OwnerState, ownerState } from "./owner.ts";

/** What a save takes from outside; tests hand in their own. */
export interface SaveSettings {
  readonly disk: Disk;
  delay(milliseconds: number): Promise<unknown>;
  readonly owner: LockOwner;
  stateOfOwner(owner: LockOwner): OwnerState;
  /** Attaché's own folder, where saves under way in other folders are listed; nothing is listed without it. */
  readonly ownFolder?: string | undefined;
  /** Milliseconds to wait for one other save into the same folder. */
  readonly patience: number;
}

/** Somebody waits before a screen. */
const USUAL_PATIENCE = 10_000;

export type GivenSettings = Partial<SaveSettings>;

export function saveSettings(given: GivenSettings): SaveSettings {
  return {
    disk: NODE_DISK,
    delay: (milliseconds) => setTimeout(milliseconds),
    owner: currentOwner(),
    stateOfOwner: (owner) => ownerState(owner),
    patience: USUAL_PATIENCE,
    ...given,
  };
}
