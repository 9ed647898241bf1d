import * as v from "valibot"
import type { RecordFailure } from "../base/failure.ts"
import { type EntryId, newId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit, filledWords } from "../domain/admit.ts"
import { policySchema } from "../domain/policy.ts"
import type { Roster } from "../domain/roster.ts"
import { withRemoved, words } from "../domain/shape.ts"
import type { TeamApi } from "./api.ts"
import type { InProgram, Supervised } from "./in-program.ts"
import type { TeamDeps } from "./team-deps.ts"

type Commands = Pick<TeamApi, "changeProgram" | "putTarget" | "removeTarget" | "setPolicy" | "makeRecovery">

const isOwn = ({ hostname }: URL) => ["localhost", "127.0.0.1", "[::1]"].includes(hostname)

/** Where exports may lie: nothing in it may tell who uses it, and nobody may listen on the way. */
const isPlace = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.username !== "" || url.password !== "") return false
  return url.protocol === "https:" || (url.protocol === "http:" && isOwn(url))
}
const targetSchema = v.object({ url: v.pipe(v.string(), v.maxLength(2000), v.check(isPlace, "a place")), label: words })

const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)

/** What every member is told of the program. `follow`: what changed holds in this vault at once, too. */
export const createProgramCommands = (
  { rosters, keys }: TeamDeps,
  { ruled }: InProgram,
  follow: () => Promise<Result<null, RecordFailure>>,
): Commands => {
  const change = ({ roster }: Supervised, rule: (roster: Roster) => Roster) => rosters.change(roster.id, rule)

  return {
    changeProgram: ({ name }) =>
      ruled(async supervised => {
        const told = admit(filledWords, name)
        return told.ok ? done(await change(supervised, one => ({ ...one, name: told.value }))) : told
      }),

    putTarget: ({ entryId, ...data }) =>
      ruled(async supervised => {
        const told = admit(targetSchema, data)
        if (!told.ok) return told
        if (entryId !== null && !(entryId in supervised.roster.targets)) return fail({ type: "NotFound", id: entryId })
        const target = { kind: "webdav" as const, ...told.value }
        const id = entryId ?? newId<EntryId>()
        return done(await change(supervised, one => ({ ...one, targets: { ...one.targets, [id]: target } })))
      }),

    removeTarget: ({ entryId }) =>
      ruled(async supervised => {
        if (!(entryId in supervised.roster.targets)) return fail({ type: "NotFound", id: entryId })
        return done(await change(supervised, one => withRemoved(one, "targets", entryId as EntryId, true)))
      }),

    setPolicy: ({ policy }) =>
      ruled(async supervised => {
        const told = admit(v.nullable(policySchema), policy)
        if (!told.ok) return told
        const changed = await change(supervised, one => ({ ...one, policy: told.value }))
        return changed.ok ? follow() : changed
      }),

    makeRecovery: () =>
      ruled(async supervised => {
        const made = await keys.makeRecoveryIdentity()
        const changed = await change(supervised, one => ({ ...one, recovery: made.recipient }))
        if (!changed.ok) return changed
        const followed = await follow()
        return followed.ok ? ok(made) : followed
      }),
  }
}
