import { Flag, HandHelping, Keyboard, Lock, ScreenShare, StickyNote, Trash2 } from "lucide"
import { useLocation } from "wouter-preact"
import type { HandedThing } from "../../hand-over/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { useHandOver } from "../hand-over/use-hand-over.ts"
import { useLock } from "../lock/use-lock.ts"
import { Menu } from "../parts/Menu.tsx"
import { paths } from "../paths.ts"
import { shareScreen } from "../share/shows.ts"
import type { SessionView } from "./session-view.ts"

type SessionMenuProps = {
  readonly of: SessionView
  /** What can be handed over. */
  readonly onTable: HandedThing | null
  readonly onHelp: () => void
  readonly onJot: () => void
}

/** What is wanted now and then in a session. */
export const SessionMenu = ({ of: { session, person }, onTable, onHelp, onJot }: SessionMenuProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const lock = useLock()
  const handOver = useHandOver()
  const [, navigate] = useLocation()
  const { id } = session
  const wrapUp = async () => {
    const done = await act(core.sessions.wrapUp({ id }))
    if (done.ok) navigate(paths.wrapUp(id))
  }
  const discard = async () => {
    navigate(paths.person(person.id)) // first, so that this screen never watches what is gone
    const gone = await act(core.sessions.discard({ id }))
    if (gone.ok) say(m.session_discarded(), () => void act(core.sessions.restore({ id })))
  }
  return (
    <Menu
      items={[
        { label: m.session_jottings(), icon: StickyNote, onChoose: onJot },
        { label: m.session_wrap_up_now(), icon: Flag, onChoose: () => void wrapUp() },
        { label: m.session_keys(), icon: Keyboard, onChoose: onHelp },
        ...(onTable ? [{ label: m.hand_over_give(), icon: HandHelping, onChoose: () => void handOver(onTable) }] : []),
        { label: m.share_give(), icon: ScreenShare, onChoose: shareScreen },
        { label: m.idle_lock(), icon: Lock, onChoose: () => void lock() },
        { label: m.session_discard(), icon: Trash2, danger: true, onChoose: () => void discard() },
      ]}
    />
  )
}
