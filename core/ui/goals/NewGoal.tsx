import { useLayoutEffect, useRef } from "preact/hooks"
import type { GoalId, ParticipantId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { useTakeAway } from "../use-take-away.ts"
import { useNewEntry } from "./use-new-entry.ts"

type NewGoalProps = {
  readonly participantId: ParticipantId
  readonly area: string | null
  readonly label: string
  readonly hint?: string
  /** The goal as it came to be, so that a list can leave it out while it is written. */
  readonly onWriting?: (id: GoalId | null) => void
  readonly onDone: (id: GoalId | null) => void
  readonly onNotNow: () => void
}

/** A goal being said for the first time. It is kept from the first words on; *Not now* takes it away, with Undo. */
export const NewGoal = ({ participantId, area, label, hint, onWriting, onDone, onNotNow }: NewGoalProps) => {
  const core = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  const place = useRef<HTMLFormElement>(null)
  const entry = useNewEntry<GoalId>(async (id, words) => {
    if (id !== null) return (await act(core.goals.change({ id, fields: { words } }))).ok ? id : null
    const added = await act(core.goals.add({ participantId, words, why: "", area }))
    if (!added.ok) return null
    onWriting?.(added.value)
    return added.value
  })
  useLayoutEffect(() => {
    place.current?.querySelector("textarea")?.focus()
  }, [])
  const notNow = async () => {
    const id = await entry.settled()
    onNotNow()
    onWriting?.(null)
    if (id !== null) await takeAway(gone => act(core.goals.setGone({ id, gone })), m.goals_taken_away())
  }
  const done = (event: Event) => {
    event.preventDefault()
    place.current?.querySelector("textarea")?.blur()
    onWriting?.(null)
    onDone(entry.id)
  }
  return (
    <form class="stack goals-say" ref={place} onSubmit={done}>
      <div class="goals-words">
        <TextArea label={label} hint={hint} ruled rows={3} value="" onWrite={entry.write} />
      </div>
      <div class="row">
        <Button kind="primary" type="submit" disabled={entry.id === null}>
          {m.goals_this_is_it()}
        </Button>
        <Button kind="link" onClick={() => void notNow()}>
          {m.goals_not_now()}
        </Button>
      </div>
    </form>
  )
}
