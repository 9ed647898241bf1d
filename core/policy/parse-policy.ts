import * as v from "valibot"
import type { FromNewerVersion, Malformed } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import { type Policy, policySchema, policyVersion } from "../domain/policy.ts"

const mostCharacters = 64_000

const header = v.object({ format: v.literal("handrail/policy"), version: v.pipe(v.number(), v.integer()) })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The policy of a file, or why not; `what` of *Malformed* names the field and never what stood in it. */
export const parsePolicy = (text: string): Result<Policy, Malformed | FromNewerVersion> => {
  const json = text.length > mostCharacters ? undefined : jsonOf(text)
  const top = v.safeParse(header, json)
  if (!top.success) return fail({ type: "Malformed", what: "policy" })
  const { version } = top.output
  if (version > policyVersion) return fail({ type: "FromNewerVersion", found: version, known: policyVersion })
  const policy = admit(policySchema, json)
  return policy.ok ? policy : fail({ type: "Malformed", what: `policy ${policy.error.what}` })
}
