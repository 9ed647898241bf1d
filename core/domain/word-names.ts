import { othersNamed, withoutOthers } from "./others-named.ts"

/** Names that are words as well, in English and Spanish. Written small, they are taken for the word. */
const wordNames = new Set(
  (
    "will hope joy grace may mark art rose faith dawn summer autumn april june august drew sue bill pat rob jack ray " +
    "guy gene dean chase grant miles frank dale glen wade cliff rich van don lance nick mike penny violet lily olive " +
    "iris ivy ruby pearl amber crystal melody harmony destiny patience charity mercy honor skip buck bud angel " +
    "chance hunter mason page star sunny sky river rain heather holly ginger basil reed stone wood king prince " +
    "luz sol cruz rosa paz mar flor clara blanca pilar dolores socorro consuelo esperanza mercedes angel jesus santos"
  ).split(" "),
)

/** The text with `instead` wherever it names someone else; a word written small that is also a name is left. */
export const namingNoOther = (
  text: string,
  others: readonly string[],
  own: readonly string[],
  instead: string,
): string => {
  const kept = othersNamed(text, others, own).flatMap(({ word, mayBeWord }) =>
    mayBeWord && wordNames.has(word) ? [word] : [],
  )
  return withoutOthers(text, others, own, instead, kept)
}
