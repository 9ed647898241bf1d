import type { Day } from "../base/clock.ts"
import type { EntryId, SessionId } from "../base/id.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"

/** What is done with a sheet besides filling it in. Each adds an entry, or changes the one of that id, which keeps its day and session. */
type At = { readonly id: EntryId; readonly today: Day; readonly sessionId: SessionId | null }

const begun = (known: { readonly on: Day; readonly sessionId: SessionId | null } | undefined, at: At) => ({
  on: known?.on ?? at.today,
  sessionId: known ? known.sessionId : at.sessionId,
  removed: false,
})

/** Gone through aloud, or acted out. */
export const rehearsed = (sheet: ToolSheet, at: At, words: string): ToolSheet => {
  const entry = { ...begun(sheet.rehearsals[at.id], at), words }
  return { ...sheet, rehearsals: { ...sheet.rehearsals, [at.id]: entry } }
}

type Share = Pick<ToolSheet["shares"][string], "with" | "supporterId" | "how">

/** Someone has it, or has seen it. */
export const shared = (sheet: ToolSheet, at: At, share: Share): ToolSheet => {
  const entry = { ...begun(sheet.shares[at.id], at), ...share }
  return { ...sheet, shares: { ...sheet.shares, [at.id]: entry } }
}

type Review = Pick<ToolSheet["reviews"][string], "helpfulness" | "words">

/** Looked at again; only what is named changes. */
export const reviewed = (sheet: ToolSheet, at: At, review: Partial<Review>): ToolSheet => {
  const known = sheet.reviews[at.id]
  const entry = {
    helpfulness: known?.helpfulness ?? null,
    words: known?.words ?? "",
    ...begun(known, at),
    ...review,
  }
  return { ...sheet, reviews: { ...sheet.reviews, [at.id]: entry } }
}
