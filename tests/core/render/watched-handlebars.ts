import type Handlebars from "handlebars";
import { handlebarsEnvironment, type Partials } from "./beside-handlebars.ts";

/** The output of Handlebars for a template, and the names that it did not find. */
export interface WatchedResult {
  readonly markup: string | Error;
  readonly absent: ReadonlySet<string>;
  /** Whether it read a character or the length of a text, which we refuse. */
  readonly characters: boolean;
  /** Whether `../` led above the outermost context. */
  readonly above: boolean;
}

/** The arguments with which Handlebars calls a compiled program, as far as they are watched. */
type ProgramArguments = [
  container: Container,
  context: unknown,
  helpers: unknown,
  partials: unknown,
  data: unknown,
  blockParams: unknown,
  depths: unknown,
];
type Program = (...parameters: ProgramArguments) => unknown;

interface Container {
  lookupProperty: (parent: unknown, name: string) => unknown;
  /** The variables of the loop `depth` levels out. */
  data: (frame: unknown, depth: number) => unknown;
}

/**
 * Fills a template with Handlebars, whose compiled programs are instrumented to report the names that they do not find.
 */
export function filledByWatchedHandlebars(source: string, data: unknown, partials: Partials): WatchedResult {
  const environment = handlebarsEnvironment();
  const absent = new Set<string>();
  let above = false;
  let characters = false;
  const known = new WeakSet<Container>();

  const watchNames = (container: Container, registries: readonly unknown[]): void => {
    if (known.has(container)) return;
    known.add(container);
    const { lookupProperty, data: framesOut } = container;
    container.data = (frame, depth) => {
      const found = framesOut(frame, depth);
      if (found === undefined) above = true;
      return found;
    };
    container.lookupProperty = (parent, name) => {
      const value = lookupProperty(parent, name);
      const isCharacter = typeof parent === "string" && value !== undefined;
      characters ||= isCharacter;
      if ((value === undefined || isCharacter) && !registries.includes(parent)) absent.add(String(name));
      return value;
    };
  };
  const watchLevels = (depths: unknown): unknown =>
    Array.isArray(depths)
      ? new Proxy(depths, {
          get(target, name) {
            if (typeof name === "string" && /^\d+$/.test(name) && Number(name) >= target.length) above = true;
            return Reflect.get(target, name);
          },
        })
      : depths;
  const watched = (program: Program): Program =>
    function (this: unknown, container, context, helpers, partialsOfCall, frame, blockParams, depths) {
      watchNames(container, [helpers, partialsOfCall]);
      const levels = watchLevels(depths);
      return program.call(this, container, context, helpers, partialsOfCall, frame, blockParams, levels);
    };
  const compiled = (text: string): Handlebars.TemplateDelegate => {
    const code = String(environment.precompile(text));
    const specification: Record<string, unknown> = new Function(`return ${code}`)();
    const programs = Object.entries(specification).map(([name, part]) => [
      name,
      typeof part === "function" ? watched(part as Program) : part,
    ]);
    return environment.template(Object.fromEntries(programs));
  };

  try {
    for (const [name, text] of Object.entries(partials)) {
      // As Handlebars does it, a partial is read when it is first called.
      environment.registerPartial(name, (context, options) => compiled(text)(context, options));
    }
    return { markup: compiled(source)(data), absent, above, characters };
  } catch (error) {
    return { markup: error instanceof Error ? error : new Error(String(error)), absent, above, characters };
  }
}
