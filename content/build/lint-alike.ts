import type { Card, Topic } from "../schema.ts"
import { type Found, failure } from "./found.ts"
import { asHtml, textLines } from "./reading.ts"

/** A sentence shorter than this may well be said twice: "What else?" */
const wordsToCount = 6
/** Two cards that share more of their sentences than this were copied. */
const most = 0.05

type Named = Pick<Card, "variant"> & { readonly key: string; readonly sentences: ReadonlySet<string> }

/** Variants of one card, of which nobody reads two. */
const areVariants = (a: Named, b: Named) => a.variant !== null && b.variant !== null && a.variant !== b.variant

const textsOf = (card: Card) => [
  card.keyIdea,
  asHtml(card.question),
  asHtml(card.tryThis),
  ...card.say,
  ...card.ask,
  ...card.show,
  ...card.practice.steps,
  ...card.checks.map(asHtml),
  ...card.homePractice.map(({ what }) => asHtml(what)),
  card.ownExperience.prompt,
  card.ownExperience.guard,
  card.facilitator,
]

const bare = (sentence: string) =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()

const sentencesOf = (card: Card): ReadonlySet<string> =>
  new Set(
    textsOf(card)
      .flatMap(textLines)
      .flatMap(line => line.split(/(?<=[.!?…]["'”’)\]]*)\s+/))
      .map(bare)
      .filter(sentence => sentence.split(" ").length >= wordsToCount),
  )

const sharedBy = (a: Named, b: Named) => [...a.sentences].filter(sentence => b.sentences.has(sentence))
const share = (a: Named, b: Named) => sharedBy(a, b).length / Math.max(1, Math.min(a.sentences.size, b.sentences.size))

/** Cards that are too much alike, by the key of the later one: every card has an idea and words of its own. */
export const lintAlike = (topics: readonly Topic[]): readonly (Found & { readonly key: string })[] => {
  const cards = topics.flatMap(topic =>
    topic.cards.map(card => ({
      key: `${topic.id}/${card.id}`,
      variant: card.variant,
      sentences: sentencesOf(card),
    })),
  )
  return cards.flatMap((card, i) =>
    cards.slice(0, i).flatMap(other => {
      const alike = areVariants(card, other) ? 0 : share(card, other)
      return alike > most
        ? [
            {
              key: card.key,
              ...failure(
                `${Math.round(alike * 100)} % of its sentences stand in ${other.key} too ("${sharedBy(card, other)[0]}"); say it in other words`,
              ),
            },
          ]
        : []
    }),
  )
}
