import * as v from "valibot"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { observable } from "../base/observable.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { AuditLog } from "../store/audit/log.ts"
import type { AuditSoundness } from "../store/audit/walk.ts"
import type { AuditApi, ToldByScreen } from "./api.ts"

/** Ids of records and of what is in the curriculum; nothing that could be a person's words. */
const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-z-]{0,80}$/))

const toldSchema = v.strictObject({
  act: v.picklist(["printed", "copied"]),
  kind: idSchema,
  id: idSchema,
  owner: idSchema,
})

const shown = { act: "viewed", kind: "audit", id: "", owner: "" }

/** The room of the audit log. */
export const createAudit = ({ log }: { readonly log: Pick<AuditLog, "read" | "verify" | "tell"> }): AuditApi => {
  const outcome = observable<Result<AuditSoundness | null, RecordFailure>>(ok(null))
  return {
    read: async (query, signal) => {
      if (query.before === null) {
        const told = await log.tell(shown)
        if (!told.ok && told.error.type !== "QuotaExceeded") return told
      }
      return log.read(query, signal)
    },
    check: async (_, signal) => {
      const checked = await log.verify(signal)
      if (checked.ok) outcome.set(checked)
      else if (checked.error.type !== "Aborted" && checked.error.type !== "VaultLocked")
        outcome.set(fail(checked.error))
      return checked
    },
    watchCheck: async (_, onChange) => watching(outcome.follow, onChange),
    tell: async deed => {
      const told = v.safeParse(toldSchema, deed)
      if (!told.success) return fail({ type: "Malformed", what: v.getDotPath(told.issues[0]) ?? "audit" })
      return log.tell(told.output satisfies ToldByScreen)
    },
  }
}
