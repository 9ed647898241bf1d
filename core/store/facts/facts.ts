import { Dexie } from "dexie"
import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import { factOfAdministration } from "../../domain/facts/administration-fact.ts"
import { factOfContact } from "../../domain/facts/contact-fact.ts"
import { type FactName, type Facts, noFacts } from "../../domain/facts/facts.ts"
import { factOfGoal } from "../../domain/facts/goal-fact.ts"
import { factOfGroupSession } from "../../domain/facts/group-session-fact.ts"
import { factOfNote } from "../../domain/facts/note-fact.ts"
import { factOfParticipant } from "../../domain/facts/participant-fact.ts"
import { factOfSession } from "../../domain/facts/session-fact.ts"
import { factOfToolSheet } from "../../domain/facts/tool-sheet-fact.ts"
import { administrationKind } from "../administration-kind.ts"
import type { Kind } from "../collection.ts"
import { contactKind } from "../contact-kind.ts"
import { groupSessionKind } from "../group-session-kind.ts"
import { goalKind, noteKind, participantKind, sessionKind } from "../kinds.ts"
import { createCollection } from "../sealed-collection.ts"
import { toolSheetKind } from "../tool-sheet-kind.ts"
import type { FactSource } from "./fact-source.ts"

type Shared = Omit<Parameters<typeof createCollection>[0], "kind">

/** Facts read from the records themselves. */
export const createFacts = (shared: Shared): FactSource => {
  const reader = <Noun extends { readonly id: string }, Head extends { readonly id: string }, Fact>(
    kind: Kind<Noun, Head>,
    factOf: (noun: Noun) => Fact,
  ) => {
    const collection = createCollection({ ...shared, kind })
    return async (): Promise<Result<readonly Fact[], RecordFailure>> => {
      const heads = await collection.heads({})
      if (!heads.ok) return heads
      const nouns = await collection.getMany(heads.value.map(({ id }) => id))
      return nouns.ok ? ok(nouns.value.map(factOf)) : nouns
    }
  }
  const readers: { readonly [Name in FactName]: () => Promise<Result<Facts[Name], RecordFailure>> } = {
    participant: reader(participantKind, factOfParticipant),
    session: reader(sessionKind, factOfSession),
    "group-session": reader(groupSessionKind, factOfGroupSession),
    goal: reader(goalKind, factOfGoal),
    note: reader(noteKind, factOfNote),
    "tool-sheet": reader(toolSheetKind, factOfToolSheet),
    contact: reader(contactKind, factOfContact),
    administration: reader(administrationKind, factOfAdministration),
  }
  const read: FactSource["read"] = async names => {
    const found: Record<string, readonly unknown[]> = { ...noFacts }
    for (const name of names) {
      const facts = await readers[name]()
      if (!facts.ok) return facts
      found[name] = facts.value
    }
    return ok(found as unknown as Facts)
  }
  return {
    read,
    watch: (names, next) => {
      let [run, ended] = [0, false]
      const tell = async () => {
        const mine = ++run
        const facts = await read(names)
        if (mine === run && !ended) next(facts)
      }
      const hear = () => void tell()
      Dexie.on("storagemutated", hear)
      const unlisten = shared.unlocked.onChange(hear)
      void tell()
      return () => {
        ended = true
        Dexie.on.storagemutated.unsubscribe(hear)
        unlisten()
      }
    },
  }
}
