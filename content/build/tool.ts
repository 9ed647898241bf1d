import { type Tool, type ToolHead, type ToolPart, toolSchema } from "../tool-schema.ts"
import { check } from "./check.ts"
import { checkTexts, toHtml } from "./markdown.ts"
import type { Path } from "./name-of.ts"
import type { Places } from "./place.ts"
import type { Problems } from "./problem.ts"
import { eachIn, type Fields, readFields } from "./read-yaml.ts"
import { asHtml, gradeOf } from "./reading.ts"
import type { Sources } from "./sources.ts"
import type { Wording } from "./wording.ts"

type Deps = {
  readonly sources: Sources
  readonly problems: Problems
  readonly places: Places
  readonly wording: Wording
  readonly prefix: string
}
/** What an author may leave out of a part, by its kind. */
const partDefaults: Readonly<Record<string, Fields>> = {
  lines: { suggestions: [] },
  checks: { example: null },
  guide: { rounds: 1 },
}

const withColumns = (part: Fields): Fields =>
  part.kind === "rows" ? { ...part, columns: eachIn(part.columns, column => ({ options: [], ...column })) } : part

const partOf = (part: Fields): Fields => withColumns({ hint: null, ...partDefaults[String(part.kind)], ...part })

const markup = (text: unknown) => (typeof text === "string" ? toHtml(text) : text)

const stepOf = (step: Fields): Fields => ({
  layout: "column",
  ...step,
  lead: markup(step.lead),
  parts: eachIn(step.parts, partOf),
})

const optionWords = (options: readonly { readonly words: string }[]) => options.map(({ words }) => words)

const textsOfPart = (part: ToolPart): readonly string[] => {
  const said = [part.title, part.ask, ...(part.hint === null ? [] : [part.hint])]
  switch (part.kind) {
    case "lines":
      return [...said, ...part.suggestions]
    case "checks":
      return [...said, part.example ?? "", ...part.groups.flatMap(group => [group.title, ...optionWords(group.items)])]
    case "choice":
      return [...said, ...optionWords(part.options)]
    case "scale":
      return [...said, part.low, part.high]
    case "rows":
      return [...said, part.row, ...part.columns.flatMap(column => [column.title, ...optionWords(column.options)])]
    case "guide":
      return [...said, ...part.words]
    case "text":
    case "day":
      return said
  }
}

/** What a person reads in a tool. */
export const toolText = (tool: Pick<Tool, "title" | "what" | "intro" | "steps">): readonly string[] => [
  tool.intro,
  ...[tool.title, tool.what, ...tool.steps.flatMap(step => [step.title, ...step.parts.flatMap(textsOfPart)])].flatMap(
    text => (text === "" ? [] : [`<p>${asHtml(text)}</p>`]),
  ),
]

export const headOfTool = ({ id, title, what, minutes, substanceUse, kept, version }: Tool): ToolHead => ({
  id,
  title,
  what,
  minutes,
  substanceUse,
  kept,
  version,
})

/** Assembles the tool `tools/<id>.yaml`; null when it has a problem (told). */
export const compileTool = ({ sources, problems, places, wording, prefix }: Deps, id: string): Tool | null => {
  const path = `tools/${id}.yaml`
  const tell = problems.tellOf(prefix + path)
  const read = readFields(sources[path] ?? "", tell)
  places.add(`tool/${id}`, prefix + path, sources[path] ?? "", read?.yaml.lineOf)
  if (read === null) return null
  const { fields, yaml } = read
  checkTexts(fields, yaml, tell)
  const made = {
    substanceUse: false,
    rehearsed: false,
    shared: false,
    reviewed: false,
    techniques: [],
    substanceParts: [],
    wallet: [],
    ...fields,
    id,
    version: fields.version === undefined ? undefined : String(fields.version),
    intro: markup(fields.intro),
    facilitator: markup(fields.facilitator),
    steps: eachIn(fields.steps, stepOf),
    grade: 0,
  }
  const where = (at: Path) => ({ line: yaml.lineOf(at) })
  const tool = check(toolSchema, made, where, tell, { written: fields, made: ["id", "grade"] })
  return tool && { ...tool, grade: gradeOf(toolText(tool), wording) }
}
