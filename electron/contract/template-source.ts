export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/** The editable files of one template: its manifest, its markup, its own partials. */
export interface TemplateSource {
  readonly id: string;
  readonly builtIn: boolean;
  readonly files: readonly TemplateFile[];
}
