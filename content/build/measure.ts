import type { Card, Html, Topic } from "../schema.ts"
import type { Content } from "./compile.ts"
import { readTexts } from "./read-texts.ts"
import { asHtml, readingOf, wordCount } from "./reading.ts"

/** The parts of a card as the report names them. A worksheet may be absent; everything else has words in it. */
const cardParts: Readonly<Record<string, (card: Card) => readonly Html[]>> = {
  idea: c => [c.keyIdea],
  question: c => [asHtml(c.question)],
  try: c => [asHtml(c.tryThis)],
  sheet: c => (c.worksheet === null ? [] : [c.worksheet]),
  say: c => c.say,
  ask: c => c.ask,
  show: c => c.show,
  practise: c => c.practice.steps,
  check: c => c.checks.map(asHtml),
  home: c => c.homePractice.flatMap(h => [asHtml(h.what), asHtml(h.helper)]),
  own: c => [c.ownExperience.prompt, c.ownExperience.guard],
  guide: c => [c.facilitator],
}
export const partNames = Object.keys(cardParts)

/** Words per part; null where a card has no such part and needs none. */
const wordsOfCard = (card: Card) =>
  Object.fromEntries(
    partNames.map(name => {
      const texts = cardParts[name]?.(card) ?? []
      return [name, name === "sheet" && texts.length === 0 ? null : wordCount(texts)] as const
    }),
  )

const measureTopic = (topic: Topic) => ({
  id: topic.id,
  title: topic.title,
  supporterWords: wordCount([topic.supporter]),
  facilitatorWords: wordCount([topic.facilitator]),
  cards: topic.cards.map(card => ({ id: card.id, variant: card.variant, grade: card.grade, words: wordsOfCard(card) })),
})

/** The content in numbers: topics × cards × parts in words, and the grade of each text that a participant reads. */
export const measureContent = (content: Content) => ({
  version: content.version,
  topics: content.topics.map(measureTopic),
  texts: readTexts(content).map(({ key, what, texts }) => {
    const { words, grade, letterGrade } = readingOf(texts, content.wording)
    return { key, what, words, grade, letterGrade }
  }),
})
export type Measured = ReturnType<typeof measureContent>

/** Cells with nothing in them: `topic/card: part`. */
export const emptyCells = ({ topics }: Measured): readonly string[] =>
  topics.flatMap(topic => [
    ...(topic.supporterWords === 0 ? [`${topic.id}: supporter page`] : []),
    ...(topic.facilitatorWords === 0 ? [`${topic.id}: facilitator page`] : []),
    ...topic.cards.flatMap(card =>
      partNames.filter(name => card.words[name] === 0).map(name => `${topic.id}/${card.id}: ${name}`),
    ),
  ])
