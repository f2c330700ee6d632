/** The views of the window, in the order of the rail. */
export type View = "compose" | "briefs" | "templates" | "settings";
