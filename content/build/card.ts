import { type Card, cardSchema } from "../schema.ts"
import { check } from "./check.ts"
import { tellLooseHeadings, tellUnknownHeading } from "./headings.ts"
import { checkMarkup, toHtml, toInlineHtml, toSheetHtml } from "./markdown.ts"
import type { Path } from "./name-of.ts"
import type { Tell } from "./problem.ts"
import { type Item, type MarkdownFile, type Part, plain, readItems, readLine } from "./read-parts.ts"
import type { Fields } from "./read-yaml.ts"

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

const checkHeadings = (file: MarkdownFile, tell: Tell) => {
  let last = -1
  const seen = new Set<string>()
  const meant = new Set<string>(tellLooseHeadings(file, headings, tell))
  for (const { heading, line, body } of file.parts) {
    if (!isHeading(heading)) {
      for (const near of tellUnknownHeading(heading, line, headings, tell)) meant.add(near)
      continue
    }
    if (seen.has(heading)) tell(line, `"${heading}" is there twice`)
    else if (headings.indexOf(heading) < last) tell(line, `"${heading}" should come before "${headings[last]}"`)
    if (body.trim() === "") tell(line, `"${heading}" is empty`)
    seen.add(heading)
    last = Math.max(last, headings.indexOf(heading))
  }
  for (const heading of headings)
    if (!seen.has(heading) && !meant.has(heading) && !optional.includes(heading))
      tell(null, `the heading "## ${heading}" is missing`)
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
type ReadCard = { readonly card: Omit<Card, "grade"> | null; readonly lineOf: (path: Path) => number | null }

const practiceShape = `practice: { title: …, minutes: 5, techniques: [ … ] }`
/** Fields that come from below the front matter. */
const fromBelow = ["id", "grade", ...Object.values(cardHeadings).filter(field => field !== "practice")]

/** Assembles a card from its file. */
export const readCard = (path: string, file: MarkdownFile, tell: Tell): ReadCard => {
  const told = new Set<string>()
  let count = 0
  const say: Tell = (line, message) => {
    count++
    tell(line, message)
  }
  const { parts, yaml } = file
  const front: Fields = file.front ?? {}
  const id = cardIdOf(path)
  if (file.front && file.intro.trim() && !/^\s*#/.test(file.intro))
    say(file.introLine, "text before the first heading belongs under a heading")
  checkHeadings(file, say)
  const partOf = (heading: Heading) => parts.find(part => part.heading === heading && part.body.trim() !== "")
  const from = <T>(heading: Heading, read: (part: Part) => T): T | null => {
    const part = partOf(heading)
    const before = count
    if (part) checkMarkup(part.body, part.bodyLine, say)
    const made = part ? read(part) : null
    if (!part || count > before) told.add(cardHeadings[heading])
    return made
  }
  const markup = (heading: Heading) => from(heading, part => toHtml(part.body))
  const list = (heading: Heading) => from(heading, part => readItems(part, say).map(item => toInlineHtml(item.text)))
  const practice = typeof front.practice === "object" ? front.practice : null
  const steps = list("Practise")
  if (file.front && !practice) say(yaml.lineOf(["practice"]), `"practice" is missing or empty: ${practiceShape}`)
  const value = {
    ...front,
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
    practice: practice && steps ? { ...practice, steps } : null,
    checks: from("Check back", part => readItems(part, say).map(item => plain(item.text))),
    homePractice: from("Home practice", part => homePractice(readItems(part, say), id, say)),
    ownExperience: from("From your own experience", part => ownExperience(part, say)),
    facilitator: markup("For the facilitator"),
    grade: 0,
  }
  const headingOf = ([field, inner]: Path): Heading | undefined =>
    field === "practice" && inner !== "steps" ? undefined : headings.find(heading => cardHeadings[heading] === field)
  const lineOf = (at: Path): number | null => {
    const heading = headingOf(at)
    return heading ? (partOf(heading)?.line ?? null) : yaml.lineOf(at)
  }
  const where = (at: Path) => {
    const heading = headingOf(at)
    return { ...(heading ? { name: `"${heading}"` } : {}), line: lineOf(at) }
  }
  const ofFront = (at: Path) => headingOf(at) === undefined
  // What is not there, or was told of as it was read, needs no second word.
  const skip = (at: Path) =>
    ofFront(at) ? file.front === null || (at[0] === "practice" && value.practice === null) : told.has(String(at[0]))
  const card = check(cardSchema, value, where, say, { written: front, made: fromBelow, skip })
  return { card: count > 0 ? null : card, lineOf }
}
