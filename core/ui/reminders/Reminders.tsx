import type { ParticipantId } from "../../base/id.ts"
import { useLoaded } from "../use-loaded.ts"

/*
 * Fetched by themselves once a screen is there: what must be done first does not wait for what could be done, and nothing
 * shows where there is nothing to remind of.
 */

const loadStrips = () => import("./ReminderStrip.tsx")

/** What the day reminds of, over everybody and the program. */
export const TodayReminders = () => {
  const strips = useLoaded(loadStrips, [])
  return strips.state === "ready" ? <strips.value.TodayStrip /> : null
}

/** What one person's records remind of. */
export const PersonReminders = ({ id }: { readonly id: ParticipantId }) => {
  const strips = useLoaded(loadStrips, [])
  return strips.state === "ready" ? <strips.value.PersonStrip key={id} id={id} /> : null
}
