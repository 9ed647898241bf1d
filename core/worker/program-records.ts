import {
  askKind,
  membershipKind,
  outboxKind,
  setAsideKind,
  streamKind,
  targetKind,
  unsettledKind,
} from "../store/exchange-kinds.ts"
import {
  assignmentKind,
  breakGlassKind,
  feedbackKind,
  invitationKind,
  memberKind,
  rosterKind,
} from "../store/program-kinds.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const openIn = (shared: OpenedStore["shared"]) => ({
  rosters: createCollection({ ...shared, kind: rosterKind }),
  members: createCollection({ ...shared, kind: memberKind }),
  assignments: createCollection({ ...shared, kind: assignmentKind }),
  feedback: createCollection({ ...shared, kind: feedbackKind }),
  invitations: createCollection({ ...shared, kind: invitationKind }),
  breakGlasses: createCollection({ ...shared, kind: breakGlassKind }),
  memberships: createCollection({ ...shared, kind: membershipKind }),
  targets: createCollection({ ...shared, kind: targetKind }),
  streams: createCollection({ ...shared, kind: streamKind }),
  outboxes: createCollection({ ...shared, kind: outboxKind }),
  setAsides: createCollection({ ...shared, kind: setAsideKind }),
  unsettled: createCollection({ ...shared, kind: unsettledKind }),
  asks: createCollection({ ...shared, kind: askKind }),
})
export type ProgramRecords = ReturnType<typeof openIn>

const opened = new WeakMap<OpenedStore["shared"], ProgramRecords>()

/** What members of a program have in common, and what this vault remembers of exchanging: one collection of each kind. */
export const programRecordsOf = ({ shared }: OpenedStore): ProgramRecords => {
  const known = opened.get(shared) ?? openIn(shared)
  opened.set(shared, known)
  return known
}
