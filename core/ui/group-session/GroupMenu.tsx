import { Flag, Lock, ScreenShare, Trash2 } from "lucide"
import { useLocation } from "wouter-preact"
import type { GroupSessionView } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { useLock } from "../lock/use-lock.ts"
import { Menu } from "../parts/Menu.tsx"
import { paths } from "../paths.ts"
import { shareScreen } from "../share/shows.ts"

type GroupMenuProps = { readonly seen: GroupSessionView; readonly onWrapUp: () => void }

/** What is wanted now and then in a group's session. */
export const GroupMenu = ({ seen: { session, group, members }, onWrapUp }: GroupMenuProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const lock = useLock()
  const [, navigate] = useLocation()
  const { id } = session
  const signed = members.some(({ own }) => own !== null && own.status !== "draft")
  const discard = async () => {
    navigate(paths.group(group.id)) // first, so that this screen never watches what is gone
    const gone = await act(core.groups.discard({ id }))
    if (gone.ok) say(m.session_discarded(), () => void act(core.groups.restore({ id })))
  }
  return (
    <Menu
      items={[
        { label: m.session_wrap_up_now(), icon: Flag, onChoose: onWrapUp },
        { label: m.share_give(), icon: ScreenShare, onChoose: shareScreen },
        { label: m.idle_lock(), icon: Lock, onChoose: () => void lock() },
        ...(signed ? [] : [{ label: m.session_discard(), icon: Trash2, danger: true, onChoose: () => void discard() }]),
      ]}
    />
  )
}
