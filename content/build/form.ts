import { type Form, formSchema } from "../schema.ts"
import { check } from "./check.ts"
import { tellLooseHeadings } from "./headings.ts"
import { checkMarkup, toHtml, toSheetHtml } from "./markdown.ts"
import type { Path } from "./name-of.ts"
import type { Tell } from "./problem.ts"
import { type MarkdownFile, type Part, plain } from "./read-parts.ts"
import type { Fields } from "./read-yaml.ts"
import { asHtml } from "./reading.ts"

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")

const numbered = /^\d+[.)]\s+/

/** A section: its numbered lines are questions, an indented line goes on with the one above, the rest is a sheet. */
const section = (part: Part) => {
  const questions: string[] = []
  const rest: string[] = []
  let inQuestion = false
  for (const line of part.body.split("\n")) {
    const goesOn: boolean = inQuestion && /^\s+\S/.test(line)
    if (numbered.test(line)) questions.push(line.replace(numbered, ""))
    else if (goesOn) questions.push(`${questions.pop()} ${line}`)
    else rest.push(line)
    inQuestion = numbered.test(line) || goesOn
  }
  return {
    id: slug(part.heading),
    title: part.heading,
    html: toSheetHtml(rest.join("\n")),
    questions: questions.map(plain),
  }
}

/** What a form gives to read. */
export const formText = (form: Pick<Form, "intro" | "sections">) => [
  form.intro,
  ...form.sections.flatMap(s => [`<p>${asHtml(s.title)}</p>`, s.html, ...s.questions.map(q => `<p>${asHtml(q)}</p>`)]),
]

const checkSections = (file: MarkdownFile, tell: Tell) => {
  tellLooseHeadings(file, [], tell)
  const ids = file.parts.map(part => slug(part.heading))
  for (const [i, part] of file.parts.entries()) {
    checkMarkup(part.body, part.bodyLine, tell)
    if (part.body.trim() === "") tell(part.line, `"${part.heading}" is empty`)
    if (ids.indexOf(ids[i] ?? "") < i) tell(part.line, `the heading "${part.heading}" is there twice`)
  }
  if (file.parts.length === 0) tell(null, `a form has at least one section: "## A heading", and what stands under it`)
}

/** Assembles a form from its file; null when a part of it has a problem (told). */
export const readForm = (id: string, file: MarkdownFile, tell: Tell): Omit<Form, "grade"> | null => {
  checkMarkup(file.intro, file.introLine, tell)
  checkSections(file, tell)
  const { yaml } = file
  if (file.front === null) return null
  const front: Fields = file.front
  const value = {
    substanceSections: [],
    ...front,
    id,
    version: front.version === undefined ? undefined : String(front.version),
    intro: toHtml(file.intro),
    sections: file.parts.map(section),
    grade: 0,
  }
  const where = (at: Path) => {
    if (at[0] === "intro") return { name: "the text before the first heading", line: file.introLine }
    return { line: at[0] === "sections" ? (file.parts[Number(at[1])]?.line ?? 1) : yaml.lineOf(at) }
  }
  const form = check(formSchema, value, where, tell, { written: front, made: ["id", "grade", "intro", "sections"] })
  for (const [i, title] of (form?.substanceSections ?? []).entries())
    if (!form?.sections.some(one => one.title === title))
      tell(yaml.lineOf(["substanceSections", i]), `"substanceSections" names "${title}", and no section is called so`)
  return form
}
