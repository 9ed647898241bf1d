import { administrationFactShape } from "../../domain/facts/administration-fact.ts"
import { contactFactShape } from "../../domain/facts/contact-fact.ts"
import type { FactName, Facts } from "../../domain/facts/facts.ts"
import { goalFactShape } from "../../domain/facts/goal-fact.ts"
import { groupSessionFactShape } from "../../domain/facts/group-session-fact.ts"
import { noteFactShape } from "../../domain/facts/note-fact.ts"
import { participantFactShape } from "../../domain/facts/participant-fact.ts"
import { sessionFactShape } from "../../domain/facts/session-fact.ts"
import type { FactShape } from "../../domain/facts/shape.ts"
import { toolSheetFactShape } from "../../domain/facts/tool-sheet-fact.ts"
import { administrationKind } from "../administration-kind.ts"
import type { Kind } from "../collection.ts"
import { contactKind } from "../contact-kind.ts"
import { groupSessionKind } from "../group-session-kind.ts"
import { goalKind, noteKind, participantKind, sessionKind } from "../kinds.ts"
import { toolSheetKind } from "../tool-sheet-kind.ts"
import type { Fields } from "./columns.ts"

/**
 * Raise it whenever what counting knows of a record comes out otherwise for the same record: all facts are then made anew
 * with the next reading. `facts-of-fixtures.json` among the tests breaks when it was forgotten.
 */
export const factsVersion = 1

type AnyNoun = { readonly id: string }

/** A kind that is counted, and how its facts are packed. */
export type FactKind = { readonly kind: Kind<AnyNoun, unknown>; readonly fields: Fields }

const factKind = <Noun extends AnyNoun, Head, Fact>(kind: Kind<Noun, Head>, shape: FactShape<Fact>) => {
  if (!kind.fact) throw new Error(`${kind.kind} is not counted`)
  return { kind: kind as unknown as FactKind["kind"], fields: shape as Fields }
}

export const factKinds: Readonly<Record<FactName, FactKind>> = {
  participant: factKind(participantKind, participantFactShape),
  session: factKind(sessionKind, sessionFactShape),
  "group-session": factKind(groupSessionKind, groupSessionFactShape),
  goal: factKind(goalKind, goalFactShape),
  note: factKind(noteKind, noteFactShape),
  "tool-sheet": factKind(toolSheetKind, toolSheetFactShape),
  contact: factKind(contactKind, contactFactShape),
  administration: factKind(administrationKind, administrationFactShape),
} satisfies Readonly<Record<keyof Facts, FactKind>>

export const factNames = Object.keys(factKinds) as readonly FactName[]

/** The rules by which facts are made. What was made by others is made anew. */
export const form = JSON.stringify([
  factsVersion,
  ...Object.values(factKinds).map(({ kind, fields }) => [kind.kind, kind.version, fields]),
])
