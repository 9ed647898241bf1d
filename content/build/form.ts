import { type Form, formSchema } from "../schema.ts"
import { check } from "./check.ts"
import { checkMarkup, toHtml, toSheetHtml } from "./markdown.ts"
import type { Tell } from "./problem.ts"
import { type MarkdownFile, type Part, plain } from "./read-parts.ts"
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

/** Assembles a form from its file; null when a part of it has a problem (told). */
export const readForm = (id: string, file: MarkdownFile, tell: Tell): Omit<Form, "grade"> | null => {
  for (const part of file.parts) checkMarkup(part.body, part.bodyLine, tell)
  const { front, yaml } = file
  const value = {
    ...front,
    id,
    version: front.version === undefined ? undefined : String(front.version),
    intro: toHtml(file.intro),
    sections: file.parts.map(section),
    grade: 0,
  }
  const lineOf = (path: readonly (string | number)[]) =>
    path[0] === "sections" ? (file.parts[Number(path[1])]?.line ?? 1) : yaml.lineOf(path)
  return check(formSchema, value, path => ({ name: path.join(" "), line: lineOf(path) }), tell)
}
