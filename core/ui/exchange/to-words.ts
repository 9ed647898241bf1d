import type { Outgoing, To } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"

export const toOf = (of: To): To => (of.to === "program" ? { to: "program" } : { to: "member", memberId: of.memberId })

/** "To your supervisors": the heading of what waits for them. */
export const toTitle = (of: Outgoing, supervises: boolean): string => {
  if (of.to === "member") return m.exchange_to_member({ name: of.name })
  return supervises ? m.exchange_to_others() : m.exchange_to_program()
}

/** The same as it stands in a sentence. */
export const themOf = (of: Outgoing): string => (of.to === "member" ? of.name : m.exchange_them_program())
