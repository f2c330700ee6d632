export type View = "compose" | "templates";
