import type { RecordFailure } from "../base/failure.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import type { Member, Roster, Standing } from "../domain/roster.ts"
import type { MembershipHead } from "../store/exchange-kinds.ts"
import type { NotASupervisor } from "./api.ts"
import { type Held, ownStanding } from "./belonging.ts"
import type { TeamDeps } from "./team-deps.ts"

/** A program in which this device is a supervisor's. */
export type Supervised = {
  readonly membership: MembershipHead
  readonly roster: Roster
  readonly members: readonly Member[]
  /** This device. */
  readonly own: Standing
}

const heldOf = (
  memberships: readonly MembershipHead[],
  rosters: readonly Roster[],
  members: readonly Member[],
): Held => {
  // Should two pages ever have joined at once, the newer one counts.
  const membership = memberships[0] ?? null
  return { membership, roster: rosters.find(({ id }) => id === membership?.program.id) ?? null, members }
}

const supervisedOf = (held: Held): Supervised | null => {
  const own = ownStanding(held)
  const { membership, roster, members } = held
  if (!membership || !roster || own?.removedOn !== null || own.member.role !== "supervisor") return null
  return { membership, roster, members, own }
}

/** What every part of the room asks first: what this vault is in a program, and what it may do there. */
export const createInProgram = ({
  memberships,
  rosters,
  members,
}: Pick<TeamDeps, "memberships" | "rosters" | "members">) => {
  const inTurn = createInTurn()

  const read = async (): Promise<Result<Held, RecordFailure>> => {
    const [own, programs, people] = await Promise.all([memberships.heads({}), rosters.heads({}), members.heads({})])
    if (!own.ok) return own
    if (!programs.ok) return programs
    return people.ok ? ok(heldOf(own.value, programs.value, people.value)) : people
  }

  const held: Source<Held, RecordFailure> = next =>
    through<
      {
        own: readonly MembershipHead[]
        programs: readonly Roster[]
        people: readonly Member[]
      },
      Held,
      RecordFailure
    >(
      tell =>
        together(
          {
            own: toOwn => memberships.watchHeads({}, toOwn),
            programs: toPrograms => rosters.watchHeads({}, toPrograms),
            people: toPeople => members.watchHeads({}, toPeople),
          },
          tell,
        ),
      ({ own, programs, people }) => heldOf(own, programs, people),
    )(next)

  return {
    read,
    held,
    /** One after the other: what decides over the roster must see what was decided before it. */
    alone: <T>(run: () => Promise<T>): Promise<T> => inTurn("", run),
    ruled: <T, E>(
      run: (supervised: Supervised) => Promise<Result<T, E | RecordFailure>>,
    ): Promise<Result<T, E | RecordFailure | NotASupervisor>> =>
      inTurn("", async (): Promise<Result<T, E | RecordFailure | NotASupervisor>> => {
        const now = await read()
        if (!now.ok) return now
        const supervised = supervisedOf(now.value)
        return supervised ? run(supervised) : fail({ type: "NotASupervisor" })
      }),
  }
}
export type InProgram = ReturnType<typeof createInProgram>
