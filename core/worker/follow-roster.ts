import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { OpenedStore } from "./open-store.ts"
import type { openTeam } from "./open-team.ts"

/** Brings this vault up to its program's roster; fetches the room of the team only where there is a program. */
export const createFollowRoster =
  (store: OpenedStore, team: () => Promise<ReturnType<typeof openTeam>>) =>
  async (): Promise<Result<null, RecordFailure>> => {
    const { programRecordsOf } = await import("./program-records.ts")
    const own = await programRecordsOf(store).memberships.heads({})
    if (!own.ok) return own
    return own.value.length > 0 ? (await team()).followRoster() : ok(null)
  }
