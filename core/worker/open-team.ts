import type { ProfileApi } from "../profile/api.ts"
import type { ProgramApi } from "../program/api.ts"
import { createTeam } from "../team/service.ts"
import type { CurrentProfile } from "./current-profile.ts"
import { nameProgram } from "./name-program.ts"
import { openBreakGlass } from "./open-break-glass.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programRecordsOf } from "./program-records.ts"
import { programsOf } from "./programs-of.ts"
import { takeOverPolicy } from "./take-over-policy.ts"
import { teamKeys } from "./team-keys.ts"

type Rooms = {
  readonly profile: CurrentProfile
  readonly keepProfile: ProfileApi["keep"]
  readonly changeProgram: ProgramApi["change"]
}

const opened = new WeakMap<OpenedStore["shared"], ReturnType<typeof createTeam>>()

/** The room of the program's people; one for all who ask. */
export const openTeam = (vault: OpenedVault, store: OpenedStore, rooms: Rooms) => {
  const known = opened.get(store.shared)
  if (known) return known
  const records = programRecordsOf(store)
  const { targets, streams, outboxes, toldPages, setAsides } = records
  const team = createTeam({
    ...records,
    participants: store.participants,
    bookkeeping: [streams, outboxes, toldPages, setAsides, targets],
    clock: vault.clock,
    keys: teamKeys,
    profile: rooms.profile,
    keepRole: role => rooms.keepProfile({ fields: { role } }),
    nameProgram: nameProgram(programsOf(store), rooms.changeProgram),
    takeOverPolicy: takeOverPolicy(store.policies),
    keepBreakGlass: openBreakGlass(vault, store).keep,
  })
  opened.set(store.shared, team)
  return team
}
