import type { Day } from "../../base/clock.ts"
import type { ParticipantId, ToolSheetId } from "../../base/id.ts"
import { kept } from "../shape.ts"
import type { ToolSheet } from "../tool-sheet.ts"
import type { FactAt, FactShape } from "./shape.ts"

export type ToolSheetFact = {
  readonly id: ToolSheetId
  readonly participantId: ParticipantId
  readonly toolId: string
  readonly startedOn: Day
  readonly status: ToolSheet["status"]
  /** The day this version was kept; null while it is open. */
  readonly keptOn: Day | null
  /** The version that this one changes. */
  readonly follows: ToolSheetId | null
  /** Ids of the parts that have anything in them, sorted; a row's part once for each row. */
  readonly filled: readonly string[]
  /** Days, ascending. */
  readonly rehearsedOn: readonly Day[]
  readonly sharedOn: readonly Day[]
  readonly reviewedOn: readonly Day[]
}

const filledParts = (s: ToolSheet): readonly string[] => [
  ...Object.keys(s.texts).filter(id => s.texts[id]?.trim()),
  ...Object.keys(s.marks)
    .filter(id => s.marks[id])
    .map(id => id.split(".")[0] ?? id),
  ...Object.keys(s.numbers).filter(id => s.numbers[id] !== null),
  ...Object.keys(s.days).filter(id => s.days[id] !== null),
  ...Object.entries(s.rows).flatMap(([id, rows]) => kept(rows).map(() => id)),
]

const days = (entries: ToolSheet["shares"] | ToolSheet["rehearsals"] | ToolSheet["reviews"]): readonly Day[] =>
  kept<{ readonly on: Day; readonly removed?: boolean | undefined }>(entries)
    .map(({ on }) => on)
    .sort()

export const factOfToolSheet = (s: ToolSheet): ToolSheetFact => ({
  id: s.id,
  participantId: s.participantId,
  toolId: s.toolId,
  startedOn: s.startedOn,
  status: s.status,
  keptOn: s.keptOn,
  follows: s.follows,
  filled: [...filledParts(s)].sort(),
  rehearsedOn: days(s.rehearsals),
  sharedOn: days(s.shares),
  reviewedOn: days(s.reviews),
})

export const toolSheetFactShape: FactShape<ToolSheetFact> = {
  id: "id",
  participantId: "text",
  toolId: "text",
  startedOn: "text",
  status: "text",
  keptOn: "text",
  follows: "id",
  filled: "texts",
  rehearsedOn: "texts",
  sharedOn: "texts",
  reviewedOn: "texts",
}

export const toolSheetFactAt: FactAt<ToolSheetFact> = (of, row) => ({
  id: of.id(row),
  participantId: of.participantId(row),
  toolId: of.toolId(row),
  startedOn: of.startedOn(row),
  status: of.status(row),
  keptOn: of.keptOn(row),
  follows: of.follows(row),
  filled: of.filled(row),
  rehearsedOn: of.rehearsedOn(row),
  sharedOn: of.sharedOn(row),
  reviewedOn: of.reviewedOn(row),
})
