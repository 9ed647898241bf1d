import type { GroupId, GroupSessionId, ParticipantId } from "../../base/id.ts"
import type { GroupSession } from "../group-session.ts"
import { type FactAt, type FactShape, type Moment, momentOf } from "./shape.ts"

export type GroupSessionFact = {
  readonly id: GroupSessionId
  readonly groupId: GroupId
  readonly startedAt: Moment
  readonly endedAt: Moment | null
  /** Participants who were there: staff and guests are none (`imr.md` 1.5). */
  readonly here: readonly ParticipantId[]
}

export const factOfGroupSession = (s: GroupSession): GroupSessionFact => ({
  id: s.id,
  groupId: s.groupId,
  startedAt: momentOf(s.startedAt),
  endedAt: s.endedAt === null ? null : momentOf(s.endedAt),
  here: Object.keys(s.attendance)
    .filter(id => s.attendance[id]?.here)
    .sort() as ParticipantId[],
})

export const groupSessionFactShape: FactShape<GroupSessionFact> = {
  id: "id",
  groupId: "text",
  startedAt: "number",
  endedAt: "number",
  here: "texts",
}

export const groupSessionFactAt: FactAt<GroupSessionFact> = (of, row) => ({
  id: of.id(row),
  groupId: of.groupId(row),
  startedAt: of.startedAt(row),
  endedAt: of.endedAt(row),
  here: of.here(row),
})
