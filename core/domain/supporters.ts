import type { Participant } from "./participant.ts"
import { kept } from "./shape.ts"

/** Supporters who may be spoken of: the person has not said no. */
export const supportersOf = (person: Participant) => kept(person.supporters).filter(one => one.permission !== "no")

/** By what the person calls them: a name, or "sister". */
export const supporterName = (one: { readonly name: string; readonly relation: string }): string =>
  one.name.trim() || one.relation
