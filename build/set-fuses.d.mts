export interface WantedFuse {
  readonly name: string;
  readonly on: boolean;
}

export function wantedFuses(): readonly WantedFuse[];
export function fuseFaults(electron: string): Promise<readonly string[]>;
