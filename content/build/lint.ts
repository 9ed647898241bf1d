import type { Card, Topic } from "../schema.ts"
import { lintChecklist } from "./checklist.ts"
import type { Compiled, Content } from "./compile.ts"
import { type Found, failure, twice, warning } from "./found.ts"
import { lintAlike } from "./lint-alike.ts"
import { lintInstrument } from "./lint-instruments.ts"
import { lintReminders } from "./lint-reminders.ts"
import { lintParallel, lintScoring } from "./lint-scoring.ts"
import { lintTool, unknownTechniques, unknownTools } from "./lint-tools.ts"
import { lintWords, unusedWords } from "./lint-words.ts"
import { meant } from "./name-of.ts"
import { lineWith } from "./place.ts"
import type { Problem } from "./problem.ts"
import { type ReadText, readTexts } from "./read-texts.ts"
import { asHtml, plainLines, type Reading, readingOf, wordCount } from "./reading.ts"

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
      words: sentence,
    })),
  ]
}

const lintCard = (card: Card, techniques: readonly string[] | null, tools: readonly string[]): readonly Found[] => {
  const words = wordCount([card.keyIdea])
  return [
    ...(words > limits.keyIdeaWords
      ? [{ ...failure(`the key idea has ${words} words; at most ${limits.keyIdeaWords}`), path: ["keyIdea"] }]
      : []),
    ...unknownTechniques(card.practice.techniques, techniques, ["practice", "techniques"]),
    ...unknownTools(card.tools, tools),
    ...(card.question.includes("?")
      ? []
      : [{ ...warning(`"Question" asks nothing: it has no question mark`), path: ["question"] }]),
  ]
}

const lintTopic = (topic: Topic): readonly Found[] =>
  topic.sessions[0] > topic.sessions[1]
    ? [{ ...failure(`"sessions" should be fewest, then most`), path: ["sessions"] }]
    : []

/** Things that stand in an order, and have a place that another has too. */
const lintOrder = (
  all: readonly { readonly key: string; readonly order: number; readonly title: string }[],
): readonly (Found & { readonly key: string })[] =>
  all.flatMap(({ key, order }) => {
    const other = all.find(one => one.key !== key && one.order === order)
    return other ? [{ ...failure(`"${other.title}" has the order ${order} too`), key, path: ["order"] }] : []
  })

const lintTables = (
  { agenda, techniques }: Content["tables"],
  known: readonly string[] | null,
): readonly (Found & { readonly key: string })[] => {
  const chips = (agenda?.steps ?? []).flatMap(step => step.chips.map(chip => ({ step: step.id, chip })))
  const ids = (techniques?.families ?? []).flatMap(family => family.techniques.map(t => t.id))
  return [
    ...chips.flatMap(({ step, chip }) =>
      known === null || known.includes(chip)
        ? []
        : [
            {
              key: "agenda",
              ...failure(
                `step "${step}" offers the technique "${chip}", which is not in techniques.yaml${meant(chip, known)}`,
              ),
              words: chip,
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
  const at = (key: string, found: readonly Found[]): readonly Problem[] => {
    const { file, text, lineOf } = places.of(key)
    const lineOfFound = ({ path, words = "" }: Found) => lineWith(text, words) ?? (path ? lineOf(path) : null)
    return found.map(one => ({ level: one.level, message: one.message, file, line: lineOfFound(one) }))
  }
  /** The field that a sentence stands in, or the text's first. */
  const fieldOf = ({ texts, fields }: ReadText, sentence = "") => {
    const start = sentence.slice(0, 40).replace(/\.$/, "")
    const index = texts.findIndex(text => plainLines([text], wording).some(line => line.includes(start)))
    const field = fields[Math.max(0, index)]
    return field === undefined ? {} : { path: [field] }
  }
  const known = tables.techniques?.families.flatMap(family => family.techniques.map(t => t.id)) ?? null
  const toolIds = places.ids("tool")
  return [
    ...readTexts(content).flatMap(read => [
      ...lintReading(read.what, readingOf(read.texts, wording)).flatMap(found =>
        at(read.key, [{ ...found, ...fieldOf(read, found.words) }]),
      ),
      ...at(
        read.key,
        unusedWords(read.texts, wording.neverToParticipants, wording.fine).map(word => ({
          ...failure(`to a participant we never say "${word}"`),
          words: word,
        })),
      ),
    ]),
    ...topics.flatMap(topic => [
      ...at(topic.id, lintTopic(topic)),
      ...at(topic.id, lintWords(wording, { ...topic, cards: [], supporter: "", facilitator: "" })),
      ...at(`${topic.id}/supporter`, lintWords(wording, topic.supporter)),
      ...at(`${topic.id}/facilitator`, lintWords(wording, topic.facilitator)),
      ...topic.cards.flatMap(card =>
        at(`${topic.id}/${card.id}`, [...lintCard(card, known, toolIds), ...lintWords(wording, card)]),
      ),
    ]),
    ...lintOrder(topics.map(({ id, order, title }) => ({ key: id, order, title }))).flatMap(({ key, ...found }) =>
      at(key, [found]),
    ),
    ...lintOrder(checklists.map(({ id, order, title }) => ({ key: `checklist/${id}`, order, title }))).flatMap(
      ({ key, ...found }) => at(key, [found]),
    ),
    ...tools.flatMap(tool => at(`tool/${tool.id}`, [...lintTool(tool, known), ...lintWords(wording, tool)])),
    ...instruments.flatMap(one =>
      at(`instrument/${one.id}`, [
        ...lintInstrument(
          one,
          topics.map(({ id }) => id),
        ),
        ...lintScoring(one),
        ...lintParallel(one, instruments),
        ...lintWords(wording, one),
      ]),
    ),
    ...forms.flatMap(form => at(`form/${form.id}`, lintWords(wording, form))),
    ...checklists.flatMap(one => at(`checklist/${one.id}`, [...lintChecklist(one), ...lintWords(wording, one)])),
    ...Object.entries(tables).flatMap(([name, table]) => at(name, lintWords(wording, table))),
    ...at("reminders", tables.reminders ? lintReminders(tables.reminders) : []),
    ...lintAlike(topics).flatMap(({ key, ...found }) => at(key, [found])),
    ...lintTables(tables, known).flatMap(({ key, ...found }) => at(key, [found])),
  ]
}
