interface OptionBase {
  /** The name under which the template reads it: `{{options.NAME}}`. */
  readonly name: string;
  /** The words beside its field in a form. */
  readonly label: string;
  readonly description?: string | undefined;
}

export interface SwitchOption extends OptionBase {
  readonly type: "switch";
  readonly default: boolean;
}

export interface ChoiceOption extends OptionBase {
  readonly type: "choice";
  /** The value of one of its choices. */
  readonly default: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A field of the template: a line of the brief's own words. */
export interface TextOption extends OptionBase {
  readonly type: "text";
  /** May be empty. */
  readonly default: string;
}

/** What a template leaves to the person who composes a brief. */
export type TemplateOption = SwitchOption | ChoiceOption | TextOption;
