import { createAuditLog } from "../store/audit/log.ts"
import { createCold } from "../store/blocks/cold.ts"
import {
  consentKind,
  goalKind,
  noteKind,
  participantKind,
  policyKind,
  profileKind,
  sessionKind,
} from "../store/kinds.ts"
import { deviceOf, openHybridClock } from "../store/open-clock.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { Defects } from "./defects.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The collections of a vault, each change of which is in the audit log, and what they share. */
export const openStore = ({ database, unlocked, clock }: OpenedVault, defects: Defects) => {
  const stampClock = openHybridClock(database, clock)
  const auditLog = createAuditLog({
    database,
    unlocked,
    clock,
    device: () => stampClock.then(() => deviceOf(database)),
    page: crypto.randomUUID().slice(0, 8),
  })
  const shared = {
    database,
    unlocked,
    cold: createCold({ database, unlocked }),
    clock: stampClock,
    audit: auditLog.prepare,
    unexpected: defects.of("store.watch"),
  }
  return {
    shared,
    auditLog,
    participants: createCollection({ ...shared, kind: participantKind }),
    goals: createCollection({ ...shared, kind: goalKind }),
    sessions: createCollection({ ...shared, kind: sessionKind }),
    notes: createCollection({ ...shared, kind: noteKind }),
    consents: createCollection({ ...shared, kind: consentKind }),
    profiles: createCollection({ ...shared, kind: profileKind }),
    policies: createCollection({ ...shared, kind: policyKind }),
  }
}
export type OpenedStore = ReturnType<typeof openStore>
