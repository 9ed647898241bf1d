import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Goal } from "../domain/goal.ts"
import type { Session } from "../domain/session.ts"
import { sessionTexts, textOf, withText } from "../domain/session-text.ts"
import { namingNoOther } from "../domain/word-names.ts"
import type { createOthersOf } from "./others.ts"

type Names = { readonly others: readonly string[]; readonly own: readonly string[]; readonly instead: string }
type Theirs = { readonly sessions: readonly Session[]; readonly goals: readonly Goal[] }

const eachWords = <E extends { readonly words: string }>(
  entries: Readonly<Record<string, E>>,
  mended: (words: string, entry: E) => string,
): Record<string, E> =>
  Object.fromEntries(Object.entries(entries).map(([id, one]) => [id, { ...one, words: mended(one.words, one) }]))

/** A member's session with nobody else of the group in its words. */
export const alone = (session: Session, { others, own, instead }: Names): Session => {
  const mended = (text: string) => namingNoOther(text, others, own, instead)
  const written = sessionTexts.reduce((so, field) => withText(so, field, mended(textOf(so, field))), session)
  return { ...written, quotes: eachWords(session.quotes, mended) }
}

/** The same of what was said about a goal in that session, which stands with the goal. */
export const aloneInGoal = (goal: Goal, session: Session, { others, own, instead }: Names): Goal => ({
  ...goal,
  followUps: eachWords(goal.followUps, (words, { sessionId }) =>
    sessionId === session.id ? namingNoOther(words, others, own, instead) : words,
  ),
})

/** For copies, which are about one person: what they did in groups, with nobody else's name in it. */
export const createAlone =
  (deps: { readonly othersOf: ReturnType<typeof createOthersOf>; readonly instead: () => Promise<string> }) =>
  async (theirs: Theirs, chosenName: string): Promise<Result<Theirs, RecordFailure>> => {
    const sessions: Session[] = []
    let { goals } = theirs
    for (const session of theirs.sessions) {
      const found = await deps.othersOf(session)
      if (!found.ok) return found
      const names = found.value && { others: found.value.names, own: [chosenName], instead: await deps.instead() }
      sessions.push(names ? alone(session, names) : session)
      if (names) goals = goals.map(goal => aloneInGoal(goal, session, names))
    }
    return ok({ sessions, goals })
  }
