import type { Place } from "../../../bridge/place.ts"
import { m } from "../../../words/messages.js"
import { type Member, shownMembers } from "../../member-list.ts"

/** What a member is called on the start screen: the chosen name, or a number while none was chosen. */
export const memberName = (members: readonly Member[], place: Place): string => {
  if (place === "sample") return m.start_sample()
  const at = shownMembers(members).findIndex(member => member.place === place)
  return shownMembers(members)[at]?.name || m.start_member({ number: at + 1 })
}
