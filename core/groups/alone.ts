import type { Session } from "../domain/session.ts"
import { sessionTexts, textOf, withText } from "../domain/session-text.ts"
import { namingNoOther } from "../domain/word-names.ts"

type Names = { readonly others: readonly string[]; readonly own: readonly string[]; readonly instead: string }

/** A member's session with nobody else of the group in its words: their copy is about them alone. */
export const alone = (session: Session, { others, own, instead }: Names): Session => {
  const mended = (text: string) => namingNoOther(text, others, own, instead)
  const written = sessionTexts.reduce((so, field) => withText(so, field, mended(textOf(so, field))), session)
  const quotes = Object.entries(session.quotes).map(([id, quote]) => [id, { ...quote, words: mended(quote.words) }])
  return { ...written, quotes: Object.fromEntries(quotes) }
}
