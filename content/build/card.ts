import { type Card, cardSchema } from "../schema.ts"
import { check } from "./check.ts"
import { checkMarkup, toHtml, toInlineHtml, toSheetHtml } from "./markdown.ts"
import type { Tell } from "./problem.ts"
import { type Item, type MarkdownFile, type Part, plain, readItems, readLine } from "./read-parts.ts"

/** A card's headings in their order, each with the field it fills. */
export const cardHeadings = {
  "Key idea": "keyIdea",
  Question: "question",
  "Try this": "tryThis",
  Worksheet: "worksheet",
  Say: "say",
  Ask: "ask",
  Show: "show",
  Practise: "practice",
  "Check back": "checks",
  "Home practice": "homePractice",
  "From your own experience": "ownExperience",
  "For the facilitator": "facilitator",
} as const
type Heading = keyof typeof cardHeadings

const headings = Object.keys(cardHeadings) as Heading[]
const isHeading = (text: string): text is Heading => Object.hasOwn(cardHeadings, text)
const optional: readonly Heading[] = ["Worksheet"]

/** `topics/x/10-first-steps.md` is the card `first-steps`. */
export const cardIdOf = (path: string): string =>
  (path.split("/").at(-1) ?? "").replace(/\.md$/, "").replace(/^\d+-/, "")

const checkHeadings = (parts: readonly Part[], tell: Tell) => {
  let last = -1
  const seen = new Set<string>()
  for (const { heading, line, body } of parts) {
    if (!isHeading(heading)) {
      tell(line, `"${heading}" is not a heading of a card; they are ${headings.join(", ")}`)
      continue
    }
    if (seen.has(heading)) tell(line, `"${heading}" is there twice`)
    else if (headings.indexOf(heading) < last) tell(line, `"${heading}" should come before "${headings[last]}"`)
    if (body.trim() === "") tell(line, `"${heading}" is empty`)
    seen.add(heading)
    last = Math.max(last, headings.indexOf(heading))
  }
  for (const heading of headings)
    if (!seen.has(heading) && !optional.includes(heading)) tell(null, `the heading "## ${heading}" is missing`)
}

const homePractice = (items: readonly Item[], cardId: string, tell: Tell) =>
  items.map(({ text, line }, i) => {
    const [what = "", helper = "", ...more] = text.split("|").map(plain)
    if (!what || !helper || more.length > 0)
      tell(line, `each line of "Home practice" names what to do and who could help: "What to do. | who could help"`)
    return { id: `${cardId}-${i + 1}`, what, helper }
  })

const ownExperience = (part: Part, tell: Tell) => {
  const lines = part.body.split("\n")
  const guard = lines.filter(line => line.startsWith(">")).map(line => line.replace(/^>\s?/, ""))
  const prompt = lines.filter(line => !line.startsWith(">"))
  if (guard.length === 0) tell(part.line, `"${part.heading}" needs its guard, on lines that begin with ">"`)
  return { prompt: toHtml(prompt.join("\n")), guard: toHtml(guard.join("\n")) }
}

/** A compiled card, with the line of each of its fields; null when something essential is missing (told). */
type ReadCard = { readonly card: Omit<Card, "grade"> | null; readonly lines: Readonly<Record<string, number>> }

/** Assembles a card from its file. */
export const readCard = (path: string, file: MarkdownFile, tell: Tell): ReadCard => {
  let told = 0
  const say: Tell = (line, message) => {
    told++
    tell(line, message)
  }
  const { front, parts, yaml } = file
  const id = cardIdOf(path)
  if (file.intro.trim()) say(null, "text before the first heading belongs under a heading")
  checkHeadings(parts, say)
  const partOf = (heading: Heading) => parts.find(part => part.heading === heading && part.body.trim() !== "")
  const from = <T>(heading: Heading, read: (part: Part) => T): T | null => {
    const part = partOf(heading)
    if (part) checkMarkup(part.body, part.bodyLine, say)
    return part ? read(part) : null
  }
  const markup = (heading: Heading) => from(heading, part => toHtml(part.body))
  const list = (heading: Heading) => from(heading, part => readItems(part, say).map(item => toInlineHtml(item.text)))
  const practice = typeof front.practice === "object" ? front.practice : null
  const steps = list("Practise")
  const value = {
    id,
    title: front.title,
    minutes: front.minutes,
    variant: front.variant ?? null,
    feeds: front.feeds,
    tools: front.tools ?? [],
    keyIdea: markup("Key idea"),
    question: from("Question", part => readLine(part, say)),
    tryThis: from("Try this", part => readLine(part, say)),
    worksheet: from("Worksheet", part => toSheetHtml(part.body)),
    say: list("Say"),
    ask: list("Ask"),
    show: list("Show"),
    practice: practice && steps ? { techniques: [], ...practice, steps } : null,
    checks: from("Check back", part => readItems(part, say).map(item => plain(item.text))),
    homePractice: from("Home practice", part => homePractice(readItems(part, say), id, say)),
    ownExperience: from("From your own experience", part => ownExperience(part, say)),
    facilitator: markup("For the facilitator"),
    grade: 0,
  }
  const fields = Object.entries(cardHeadings) as [Heading, string][]
  const lines: Record<string, number> = {}
  for (const key of Object.keys(front)) lines[key] = yaml.lineOf([key])
  for (const [heading, field] of fields) lines[field] = partOf(heading)?.line ?? lines[field] ?? 1
  if (!practice) say(2, `"practice" is missing: practice: { title: …, minutes: 5, techniques: [ … ] }`)
  const absent = fields.flatMap(([heading]) => (partOf(heading) ? [] : [`"${heading}" is missing`]))
  const card = check(cardSchema, value, where(fields, file, lines), (line, message) => {
    // A heading that is not there has been told above.
    if (!absent.includes(message)) say(line, message)
  })
  return { card: told > 0 ? null : card, lines }
}

const where =
  (fields: readonly [Heading, string][], { yaml }: MarkdownFile, lines: Readonly<Record<string, number>>) =>
  (path: readonly (string | number)[]) => {
    const field = String(path[0])
    const heading =
      field === "practice" && path.length > 1 && path[1] !== "steps"
        ? undefined
        : fields.find(([, f]) => f === field)?.[0]
    return heading ? { name: heading, line: lines[field] ?? 1 } : { name: path.join(" "), line: yaml.lineOf(path) }
  }
