import type { Card, Html } from "../schema.ts"
import type { Content } from "./compile.ts"
import { formText } from "./form.ts"
import { answerText, isReadByPeople, questionText } from "./instrument.ts"
import { asHtml, handoutText } from "./reading.ts"
import { toolText } from "./tool.ts"

/** One text that a participant or a supporter reads, measured as a whole. */
export type ReadText = {
  /** Where it is from: a key of `places`. */
  readonly key: string
  readonly what: string
  readonly texts: readonly Html[]
  /** The field of each of `texts`, where there is one to name. */
  readonly fields: readonly string[]
}

const textsOfCard = (topicId: string, card: Card): readonly ReadText[] => {
  const key = `${topicId}/${card.id}`
  const handout = { key, what: "handout", texts: handoutText(card), fields: ["keyIdea", "question", "tryThis"] }
  if (card.worksheet === null) return [handout]
  return [handout, { key, what: "worksheet", texts: [card.worksheet], fields: ["worksheet"] }]
}

/** Everything a participant or a supporter reads, handout by handout. */
export const readTexts = ({ topics, forms, tools, instruments }: Content): readonly ReadText[] => [
  ...topics.flatMap(topic => [
    ...topic.cards.flatMap(card => textsOfCard(topic.id, card)),
    { key: `${topic.id}/supporter`, what: "supporter page", texts: [topic.supporter], fields: [] },
    { key: topic.id, what: "key points", texts: topic.keyPoints.map(asHtml), fields: ["keyPoints"] },
  ]),
  ...tools.map(tool => ({ key: `tool/${tool.id}`, what: "tool", texts: toolText(tool), fields: [] })),
  ...instruments.filter(isReadByPeople).flatMap(one => [
    { key: `instrument/${one.id}`, what: "instrument", texts: questionText(one), fields: ["items"] },
    { key: `instrument/${one.id}`, what: "answers", texts: answerText(one), fields: ["items"] },
  ]),
  ...forms.map(form => ({ key: `form/${form.id}`, what: "form", texts: formText(form), fields: [] })),
]
