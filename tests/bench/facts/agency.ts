import { systemClock } from "../../../core/base/clock.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import type { Facts } from "../../../core/domain/facts/facts.ts"
import type { Session } from "../../../core/domain/session.ts"
import { generateLife } from "../../../core/sample/generate.ts"
import { type FactKind, factKinds, factNames } from "../../../core/store/facts/fact-kinds.ts"

/** An agency's year: 8 programs of 50 people, each of whom met their facilitator most weeks. */
export const agency = { participants: 400, programs: 8, sessionsEach: 45 }

const wish = { sessionsEach: agency.sessionsEach, seed: 7, today: systemClock.today(), topics: topicHeads }

type Noun = Parameters<NonNullable<FactKind["kind"]["fact"]>>[0]

/** Life by life, so that no more than one person's records is in memory: facts of all, sessions as they come. */
export const agencyYear = (times: number, hear: (sessions: readonly Session[]) => void = () => {}): Facts => {
  const found = Object.fromEntries(factNames.map(name => [name, [] as object[]]))
  for (let n = 0; n < agency.participants * times; n++) {
    const life = generateLife(n, wish)
    hear(life.sessions)
    const nouns: Readonly<Partial<Record<keyof Facts, readonly Noun[]>>> = {
      participant: [life.participant],
      session: life.sessions,
      goal: life.goals,
      note: life.notes,
      "tool-sheet": life.sheets,
      contact: life.contacts,
      administration: life.ratings,
    }
    for (const name of factNames)
      for (const noun of nouns[name] ?? []) found[name]?.push(factKinds[name].kind.fact?.(noun) ?? {})
  }
  return found as unknown as Facts
}
