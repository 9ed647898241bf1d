import { administrationFactAt, administrationFactShape } from "../../domain/facts/administration-fact.ts"
import { contactFactAt, contactFactShape } from "../../domain/facts/contact-fact.ts"
import type { FactName, Facts } from "../../domain/facts/facts.ts"
import { goalFactAt, goalFactShape } from "../../domain/facts/goal-fact.ts"
import { groupSessionFactAt, groupSessionFactShape } from "../../domain/facts/group-session-fact.ts"
import { noteFactAt, noteFactShape } from "../../domain/facts/note-fact.ts"
import { participantFactAt, participantFactShape } from "../../domain/facts/participant-fact.ts"
import { sessionFactAt, sessionFactShape } from "../../domain/facts/session-fact.ts"
import type { FactAt, FactShape } from "../../domain/facts/shape.ts"
import { toolSheetFactAt, toolSheetFactShape } from "../../domain/facts/tool-sheet-fact.ts"
import { administrationKind } from "../administration-kind.ts"
import type { Kind } from "../collection.ts"
import { contactKind } from "../contact-kind.ts"
import { groupSessionKind } from "../group-session-kind.ts"
import { goalKind, noteKind, participantKind, sessionKind } from "../kinds.ts"
import { toolSheetKind } from "../tool-sheet-kind.ts"
import type { Fields, RowAt } from "./columns.ts"

/**
 * Raise it whenever what counting knows of a record comes out otherwise for the same record: all facts are then made anew
 * with the next reading. `facts-of-fixtures.json` among the tests breaks when it was forgotten.
 */
export const factsVersion = 1

type AnyNoun = { readonly id: string }

/** A kind that is counted, how its facts are packed, and how one is made of its columns. */
export type FactKind = { readonly kind: Kind<AnyNoun, unknown>; readonly fields: Fields; readonly rowAt: RowAt }

const factKind = <Noun extends AnyNoun, Head, Fact>(
  kind: Kind<Noun, Head>,
  shape: FactShape<Fact>,
  factAt: FactAt<Fact>,
) => {
  if (!kind.fact) throw new Error(`${kind.kind} is not counted`)
  return { kind: kind as unknown as FactKind["kind"], fields: shape as Fields, rowAt: factAt as unknown as RowAt }
}

export const factKinds: Readonly<Record<FactName, FactKind>> = {
  participant: factKind(participantKind, participantFactShape, participantFactAt),
  session: factKind(sessionKind, sessionFactShape, sessionFactAt),
  "group-session": factKind(groupSessionKind, groupSessionFactShape, groupSessionFactAt),
  goal: factKind(goalKind, goalFactShape, goalFactAt),
  note: factKind(noteKind, noteFactShape, noteFactAt),
  "tool-sheet": factKind(toolSheetKind, toolSheetFactShape, toolSheetFactAt),
  contact: factKind(contactKind, contactFactShape, contactFactAt),
  administration: factKind(administrationKind, administrationFactShape, administrationFactAt),
} satisfies Readonly<Record<keyof Facts, FactKind>>

const rowsAt = new Map(Object.values(factKinds).map(({ kind, rowAt }) => [kind.kind, rowAt]))
/** How a fact of a kind is made of its columns; null: that kind is not counted. */
export const rowAtOf = (kind: string): RowAt | null => rowsAt.get(kind) ?? null

export const factNames = Object.keys(factKinds) as readonly FactName[]

/** The rules by which facts are made. What was made by others is made anew. */
export const form = JSON.stringify([
  factsVersion,
  ...Object.values(factKinds).map(({ kind, fields }) => [kind.kind, kind.version, fields]),
])
