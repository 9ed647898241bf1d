import type { Form } from "../../content/schema.ts"
import type { Tool, ToolPart, ToolStep } from "../../content/tool-schema.ts"

/** What sheets of forms carry before the form's id. */
export const formTool = "form/"

const questionId = (sectionId: string, index: number) => `${sectionId}-${index + 1}`

/**
 * A form as a tool, so that it can be filled in as a conversation with the same screens: a step a section, a part a
 * question. Sections without questions are for reading and writing on paper, and have no step. Null when none has any.
 */
export const toolOfForm = (form: Form): Tool | null => {
  const steps = form.sections.flatMap(({ id, title, html, questions }): readonly ToolStep[] => {
    if (questions.length === 0) return []
    const parts = questions.map(
      (ask, i): ToolPart => ({ kind: "text", id: questionId(id, i), title: ask, ask, hint: null }),
    )
    return [{ id, title, lead: html, layout: "column", parts }]
  })
  if (steps.length === 0) return null
  return {
    id: `${formTool}${form.id}`,
    title: form.title,
    what: form.sections.map(section => section.title).join(" · "),
    minutes: 60,
    substanceUse: false,
    substanceParts: form.sections
      .filter(({ title }) => form.substanceSections.includes(title))
      .flatMap(({ id, questions }) => questions.map((_, i) => questionId(id, i))),
    kept: "one",
    rehearsed: false,
    shared: false,
    reviewed: false,
    intro: form.intro,
    facilitator: form.intro,
    techniques: [],
    note: "",
    steps,
    wallet: [],
    source: form.source,
    version: form.version,
    grade: form.grade,
  }
}
