import type { RecordFailure } from "../../base/failure.ts"
import type { MemberId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import type { Belonging, MemberLine, Team } from "../../team/api.ts"
import { useCore, useLive } from "../core-context.tsx"

/** What this vault is in a program. */
export const useBelonging = (): Live<Belonging, RecordFailure> => {
  const core = useCore()
  return useLive(() => live<Belonging, RecordFailure>(next => core.team.watchBelonging(null, next)), [core])
}

/** The program's people; null where this vault is in none. */
export const useTeam = (): Live<Team | null, RecordFailure> => {
  const core = useCore()
  return useLive(() => live<Team | null, RecordFailure>(next => core.team.watchTeam(null, next)), [core])
}

/** The members as they come in; none until then. */
export const useMembers = (): readonly MemberLine[] => {
  const team = useTeam()
  return team.state === "ready" ? (team.value?.members ?? []) : []
}

export const isHere = ({ leftOn }: Pick<MemberLine, "leftOn">): boolean => leftOn === null

/** Whom a supervisor can tell something, or ask to serve someone: who is still in the program. */
export const nameOf = (members: readonly MemberLine[], id: MemberId): string =>
  members.find(member => member.id === id)?.name ?? "…"
