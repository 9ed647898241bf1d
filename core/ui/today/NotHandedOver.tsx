import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { NotHandedOver as Count } from "../../today/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { failureWords } from "../failure-words.ts"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"

/** In the header of every main screen: that all is saved here, and what has not left this device yet. */
export const NotHandedOver = () => {
  const core = useCore()
  const when = useWhen()
  const count = useLive(() => live<Count, RecordFailure>(next => core.today.watchNotHandedOver(null, next)), [core])
  if (count.state === "loading") return <span aria-hidden="true">{"\u00a0"}</span>
  if (count.state === "failed") return <span>{failureWords(count.error).title}</span>
  return <span class="numbers">{dotted(m.today_saved(), waiting(count.value, when))}</span>
}

const waiting = ({ count, oldestDays }: Count, when: When) => {
  if (count === 0 || oldestDays === null) return null
  const told = { count: when.number(count), age: when.age(oldestDays) }
  return oldestDays === 0 ? m.today_waiting_new(told) : m.today_waiting(told)
}
