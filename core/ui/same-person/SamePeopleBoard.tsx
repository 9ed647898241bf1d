import "./same-person.css"
import { useRef } from "preact/hooks"
import type { SamePersonId } from "../../base/id.ts"
import type { SamePeople } from "../../same-person/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { MadeOneList } from "./MadeOneList.tsx"
import { PairCard } from "./PairCard.tsx"

/** Every pair to decide, and below it what was decided. Whatever is said can be taken back. */
export const SamePeopleBoard = ({ seen: { pairs, madeOne } }: { readonly seen: SamePeople }) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const board = useRef<HTMLDivElement>(null)
  const takeBack = async (id: SamePersonId, name: string) => {
    const back = await act(core.samePerson.takeBack({ id }))
    if (!back.ok) return
    say(m.same_taken_back({ name }))
    board.current?.focus()
  }
  /** The card with the button is gone by then. */
  const said = (text: string, id: SamePersonId, name: string) => {
    say(text, () => void takeBack(id, name))
    board.current?.focus()
  }
  return (
    <div class="stack same-people" tabIndex={-1} ref={board}>
      {pairs.length === 0 && <EmptyState title={m.same_none()}>{m.same_none_next()}</EmptyState>}
      {pairs.map(pair => (
        <PairCard key={`${pair[0].id} ${pair[1].id}`} pair={pair} onSaid={said} />
      ))}
      {madeOne.length > 0 && <MadeOneList madeOne={madeOne} onTakeBack={takeBack} />}
    </div>
  )
}
