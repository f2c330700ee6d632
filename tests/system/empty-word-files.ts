import { emptyKeptWordFiles } from "../support/kept-word-files/empty-kept-word-files.ts";

export function setup(): void {
  emptyKeptWordFiles("system");
}
