import type { Session } from "../../domain/session.ts"
import { minutesOf } from "../../domain/session-clock.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import { useNow } from "./use-now.ts"

/** How long the session has been going, over all its steps. */
export const SessionMinutes = ({ session }: { readonly session: Pick<Session, "steps"> }) => {
  const now = useNow(15_000)
  const when = useWhen()
  return <span class="numbers">{m.session_in_all({ minutes: when.minutes(minutesOf(session, now)) })}</span>
}
