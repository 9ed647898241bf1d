import {
  askKind,
  membershipKind,
  outboxKind,
  setAsideKind,
  streamKind,
  targetKind,
  toldPageKind,
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

// What a device notes down of its own exchanging is no deed: that it wrote or took in an export is in the log by itself.
const openIn = ({ audit, ...shared }: OpenedStore["shared"]) => ({
  rosters: createCollection({ ...shared, audit, kind: rosterKind }),
  members: createCollection({ ...shared, audit, kind: memberKind }),
  assignments: createCollection({ ...shared, audit, kind: assignmentKind }),
  feedback: createCollection({ ...shared, audit, kind: feedbackKind }),
  invitations: createCollection({ ...shared, audit, kind: invitationKind }),
  breakGlasses: createCollection({ ...shared, audit, kind: breakGlassKind }),
  memberships: createCollection({ ...shared, audit, kind: membershipKind }),
  targets: createCollection({ ...shared, kind: targetKind }),
  streams: createCollection({ ...shared, kind: streamKind }),
  outboxes: createCollection({ ...shared, kind: outboxKind }),
  toldPages: createCollection({ ...shared, kind: toldPageKind }),
  setAsides: createCollection({ ...shared, audit, kind: setAsideKind }),
  unsettled: createCollection({ ...shared, kind: unsettledKind }),
  asks: createCollection({ ...shared, audit, kind: askKind }),
})
export type ProgramRecords = ReturnType<typeof openIn>

const opened = new WeakMap<OpenedStore["shared"], ProgramRecords>()

/** What members of a program have in common, and what this vault remembers of exchanging: one collection of each kind. */
export const programRecordsOf = ({ shared }: OpenedStore): ProgramRecords => {
  const known = opened.get(shared) ?? openIn(shared)
  opened.set(shared, known)
  return known
}
