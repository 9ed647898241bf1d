import type { Card, Html, Topic } from "../schema.ts"
import type { Tool } from "../tool-schema.ts"
import { lintChecklist } from "./checklist.ts"
import type { Compiled, Content } from "./compile.ts"
import { type Found, failure, twice, warning } from "./found.ts"
import { lintAlike } from "./lint-alike.ts"
import { lintInstrument } from "./lint-instruments.ts"
import { lintTool, unknownTools } from "./lint-tools.ts"
import type { Problem } from "./problem.ts"
import { type ReadText, readTexts } from "./read-texts.ts"
import { asHtml, plainLines, type Reading, readingOf, wordCount } from "./reading.ts"
import type { Wording } from "./wording.ts"

/** Limits of what a participant reads (`content/README.md`). Grades are US school years. */
const limits = { grade: 6, gradeToWatch: 5, letterGrade: 8, sentenceWords: 15, keyIdeaWords: 120 } as const

/** Reading level of one text: what is too hard, and which sentences are too long. */
const lintReading = (what: string, reading: Reading): readonly Found[] => {
  const { grade, letterGrade, sentences } = reading
  const long = sentences.filter(sentence => wordCount([asHtml(sentence)]) > limits.sentenceWords)
  return [
    ...(grade > limits.grade ? [failure(`the ${what} reads at grade ${grade}; at most ${limits.grade}`)] : []),
    ...(grade > limits.gradeToWatch && grade <= limits.grade
      ? [warning(`the ${what} reads at grade ${grade}; 5 would be kinder`)]
      : []),
    ...(letterGrade > limits.letterGrade ? [warning(`the ${what} has long words: Coleman-Liau ${letterGrade}`)] : []),
    ...long.map(sentence => ({
      ...failure(`the ${what} has a sentence of more than ${limits.sentenceWords} words: "${sentence}"`),
      sentence,
    })),
  ]
}

const phrase = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join("|")})(?![\\p{L}\\p{N}-])`, "giu")

/** Words that must not stand in these texts, each once, as they stand there. */
export const unusedWords = (
  texts: readonly Html[],
  words: readonly string[],
  fine: readonly string[],
): readonly string[] => {
  if (words.length === 0) return []
  const text = plainLines(texts, { ownWord: "" }).join("\n")
  const rest = fine.length > 0 ? text.replace(phrase(fine), "") : text
  return [...new Set((rest.match(phrase(words)) ?? []).map(word => word.toLowerCase()))]
}

/** Every text in a value, however deep; not where it comes from. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === "source" || key === "id" ? [] : textsIn(inner)))
}

const lintWords = (wording: Wording, value: unknown): readonly Found[] =>
  unusedWords(textsIn(value), wording.never, wording.fine).map(word => failure(`we do not use the word "${word}"`))

const lintCard = (card: Card, techniques: ReadonlySet<string>, tools: readonly Tool[]): readonly Found[] => {
  const words = wordCount([card.keyIdea])
  return [
    ...(words > limits.keyIdeaWords
      ? [failure(`the key idea has ${words} words; at most ${limits.keyIdeaWords}`)]
      : []),
    ...card.practice.techniques.flatMap(id =>
      techniques.has(id) ? [] : [failure(`there is no technique "${id}" in techniques.yaml`)],
    ),
    ...unknownTools(card.tools, tools).map(id => failure(`there is no tool "${id}" in tools/`)),
    ...(card.question.includes("?") ? [] : [warning(`"Question" asks nothing: it has no question mark`)]),
  ]
}

const lintTopic = (topic: Topic): readonly Found[] => [
  ...twice(topic.cards.map(card => card.id)).map(id => failure(`two cards are called "${id}"`)),
  ...(topic.sessions[0] > topic.sessions[1] ? [failure(`"sessions" should be fewest, then most`)] : []),
]

const lintTables = (
  { agenda, techniques }: Content["tables"],
  known: ReadonlySet<string>,
): readonly (Found & { readonly key: string })[] => {
  const chips = (agenda?.steps ?? []).flatMap(step => step.chips.map(chip => ({ step: step.id, chip })))
  const ids = (techniques?.families ?? []).flatMap(family => family.techniques.map(t => t.id))
  return [
    ...chips.flatMap(({ step, chip }) =>
      known.has(chip)
        ? []
        : [
            {
              key: "agenda",
              ...failure(`step "${step}" offers the technique "${chip}", which is not in techniques.yaml`),
            },
          ],
    ),
    ...twice((agenda?.steps ?? []).map(step => step.id)).map(id => ({
      key: "agenda",
      ...failure(`the step "${id}" is there twice`),
    })),
    ...twice(ids).map(id => ({ key: "techniques", ...failure(`the technique "${id}" is there twice`) })),
  ]
}

/** What is wrong with content that compiles: how it reads, which words it uses, what it refers to. */
export const lintContent = ({ content, places }: Pick<Compiled, "content" | "places">): readonly Problem[] => {
  const { topics, forms, tools, instruments, checklists, tables, wording } = content
  const at = (key: string, found: readonly Found[], line: string | null = null): readonly Problem[] => {
    const place = places.of(key)
    return found.map(({ level, message }) => ({
      level,
      message,
      file: place.file,
      line: line === null ? null : (place.lines[line] ?? null),
    }))
  }
  /** The field that a sentence stands in, or the text's first. */
  const fieldOf = ({ texts, fields }: ReadText, sentence = "") => {
    const start = sentence.slice(0, 40).replace(/\.$/, "")
    const index = texts.findIndex(text => plainLines([text], wording).some(line => line.includes(start)))
    return fields[Math.max(0, index)] ?? null
  }
  const known = new Set((tables.techniques?.families ?? []).flatMap(family => family.techniques.map(t => t.id)))
  const orders = topics.map(topic => String(topic.order))
  return [
    ...readTexts(content).flatMap(read => [
      ...lintReading(read.what, readingOf(read.texts, wording)).flatMap(found =>
        at(read.key, [found], fieldOf(read, found.sentence)),
      ),
      ...at(
        read.key,
        unusedWords(read.texts, wording.neverToParticipants, wording.fine).map(word =>
          failure(`to a participant we never say "${word}"`),
        ),
      ),
    ]),
    ...topics.flatMap(topic => [
      ...at(topic.id, lintTopic(topic)),
      ...at(topic.id, lintWords(wording, { ...topic, cards: [], supporter: "", facilitator: "" })),
      ...at(`${topic.id}/supporter`, lintWords(wording, topic.supporter)),
      ...at(`${topic.id}/facilitator`, lintWords(wording, topic.facilitator)),
      ...topic.cards.flatMap(card =>
        at(`${topic.id}/${card.id}`, [...lintCard(card, known, tools), ...lintWords(wording, card)]),
      ),
    ]),
    ...twice(orders).flatMap(order =>
      topics
        .filter(t => String(t.order) === order)
        .flatMap(t => at(t.id, [failure(`another topic has the order ${order} too`)], "order")),
    ),
    ...tools.flatMap(tool => at(`tool/${tool.id}`, [...lintTool(tool, known), ...lintWords(wording, tool)])),
    ...instruments.flatMap(one => at(`instrument/${one.id}`, [...lintInstrument(one), ...lintWords(wording, one)])),
    ...forms.flatMap(form => at(`form/${form.id}`, lintWords(wording, form))),
    ...checklists.flatMap(one =>
      at(`checklist/${one.id}`, [...lintChecklist(one), ...lintWords(wording, one)], "items"),
    ),
    ...Object.entries(tables).flatMap(([name, table]) => at(name, lintWords(wording, table))),
    ...lintAlike(topics).flatMap(({ key, ...found }) => at(key, [found])),
    ...lintTables(tables, known).flatMap(({ key, ...found }) => at(key, [found])),
  ]
}

/** The words of the interface, held to the same list. */
export const lintMessages = (
  messages: Readonly<Record<string, unknown>>,
  wording: Wording,
  file: string,
): readonly Problem[] =>
  Object.entries(messages).flatMap(([key, message]) =>
    lintWords(wording, message).map(found => ({ ...found, message: `${found.message} (${key})`, file, line: null })),
  )
