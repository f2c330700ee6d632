import type {
  TemplateFile,
  TemplateSource,
  TemplateSummary,
  VersionedTemplate,
} from "../../../electron/contract/api.ts";
import { revisionOf } from "../../../workspace/revision.ts";

const MARKUP = `{{!-- The first page answers who, what, when and the bottom line. --}}
<p class="kicker">Meeting brief</p>
<h1>{{brief.title}}</h1>
{{> particulars}}

<section class="bottom-line">
  <h2>Bottom line</h2>
  <p class="lead">{{text bottomLine}}</p>
</section>

{{#each topics as |topic|}}
  <h2>{{topic.title}}</h2>
  {{#if topic.points}}
    <ul class="points">
      {{#each topic.points}}
        <li>{{text this}}</li>
      {{/each}}
    </ul>
  {{/if}}
{{/each}}
`;

const PARTICULARS = `<dl>
  <dt>With</dt><dd>{{meeting.with}}</dd>
  <dt>When</dt><dd>{{meeting.when}}</dd>
  <dt>Where</dt><dd>{{meeting.where}}</dd>
</dl>
`;

function manifest(title: string, pages: number): string {
  return `# What the program must know of this template.
title: ${title}
description: Points to make first, background behind
length:
  pages: ${pages}
checks:
  missing: error
  unsourced: warning
`;
}

function files(title: string, pages: number): readonly TemplateFile[] {
  return [
    { name: "template.yaml", text: manifest(title, pages) },
    { name: "template.hbs", text: MARKUP },
    { name: "partials/particulars.hbs", text: PARTICULARS },
  ];
}

export interface FakeTemplate {
  readonly summary: TemplateSummary;
  readonly source: VersionedTemplate;
}

export function versioned(source: TemplateSource): VersionedTemplate {
  return { ...source, revision: revisionOf(source.files) };
}

const ALL_GROUPS: TemplateSummary["uses"] = ["meeting", "author", "clearedBy", "version", "biographies"];

function template(id: string, title: string, description: string, pageLimit: number): FakeTemplate {
  return {
    summary: { id, title, description, builtIn: true, pageLimit, options: [], uses: ALL_GROUPS },
    source: versioned({ id, builtIn: true, files: files(title, pageLimit) }),
  };
}

export const TEMPLATES: readonly FakeTemplate[] = [
  template("meeting-brief", "Meeting brief", "For a principal about to meet the other side.", 2),
  template("country-brief", "Country brief", "The relationship at a glance, by topic.", 4),
];

export function copyOf(template: FakeTemplate, title: string): FakeTemplate {
  const id = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return {
    summary: { ...template.summary, id, title, builtIn: false },
    source: versioned({ id, builtIn: false, files: template.source.files }),
  };
}
