import { systemClock } from "../../base/clock.ts"
import type { Belonging } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"

type RemovedProps = { readonly of: Extract<Belonging, { readonly stage: "removed" }> }

/** A supervisor took this device off the program: what that means, and the way on. */
export const Removed = ({ of: { program, on, why } }: RemovedProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  return (
    <div class="sections">
      <section>
        <Notice
          kind="attention"
          title={m.join_removed({ program: program.name, day: when.day(on, systemClock.today()) })}
        >
          {why.trim() === "" ? m.join_removed_stays() : `${m.join_removed_why({ why })} ${m.join_removed_stays()}`}
        </Notice>
        <p>{m.join_removed_next()}</p>
        <Button onClick={() => void act(core.team.leave(null))}>{m.join_removed_leave()}</Button>
      </section>
    </div>
  )
}
