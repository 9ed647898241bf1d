import type { Agenda, Techniques } from "../../../content/schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { Live } from "../../bridge/live.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import type { Profile } from "../../domain/profile.ts"
import type { Session } from "../../domain/session.ts"
import type { SessionContext } from "../../sessions/api.ts"

/** What the screens of one session draw from: its records as they are now, and the content that goes with them. */
export type SessionView = {
  readonly session: Session
  readonly context: SessionContext
  readonly person: Participant
  readonly goals: readonly Goal[]
  readonly profile: Profile | null
  readonly agenda: Agenda
  readonly techniques: Techniques
}

type Lives<T> = { readonly [Name in keyof T]: Live<T[Name], RecordFailure> }

/** Several watched values as one: failed when one has failed, loading while one is missing. */
export const joined = <T extends object>(lives: Lives<T>): Live<T, RecordFailure> => {
  const all = Object.entries(lives) as [string, Live<unknown, RecordFailure>][]
  const values: Record<string, unknown> = {}
  for (const [, one] of all) if (one.state === "failed") return one
  for (const [name, one] of all) {
    if (one.state !== "ready") return { state: "loading" }
    values[name] = one.value
  }
  return { state: "ready", value: values as T }
}
