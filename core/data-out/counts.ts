import type { ParticipantId } from "../base/id.ts"
import type { DataCounts } from "./api.ts"
import { hasPlan, type Piece } from "./piece.ts"

/** What is in a piece, as it is counted and written. */
export const entriesIn = ({ may, sessions, goals, ratings, contacts }: Piece) => ({
  sessions: may.sessions ? sessions.length : 0,
  plans: may.plans ? sessions.filter(hasPlan).length : 0,
  goals: goals.length,
  ratings: ratings.length,
  contacts: contacts.length,
})

type Of = {
  readonly id: ParticipantId
  readonly consentId: string
  readonly entries: number
  readonly substances: boolean
}

const sum = (numbers: Readonly<Record<string, number>>) => Object.values(numbers).reduce((all, one) => all + one, 0)

/** Adds up pieces as they come. */
export const createTally = () => {
  const all = { sessions: 0, plans: 0, goals: 0, ratings: 0, contacts: 0 }
  let [uncovered, marked] = [0, 0]
  const inIt = new Map<ParticipantId, Of>()
  const without = new Set<ParticipantId>()
  return {
    add: (piece: Piece): void => {
      const { id } = piece.person
      const found = entriesIn(piece)
      for (const part of Object.keys(all) as (keyof typeof all)[]) all[part] += found[part]
      uncovered += piece.uncovered
      marked += piece.marked
      const entries = sum(found)
      if (entries === 0 && piece.uncovered > 0) without.add(id)
      if (entries === 0) return
      const was = inIt.get(id)
      inIt.set(id, {
        id,
        consentId: piece.consent?.id ?? "",
        entries: (was?.entries ?? 0) + entries,
        substances: piece.may.substanceUse,
      })
    },
    counts: (): DataCounts => ({
      ...all,
      people: inIt.size,
      peopleWithout: [...without].filter(id => !inIt.has(id)).length,
      uncovered,
      marked,
      substances: [...inIt.values()].some(one => one.substances),
    }),
    /** Each person of whom something is in it, and how much. */
    people: (): readonly Of[] => [...inIt.values()],
    entries: (): number => sum(all),
  }
}
