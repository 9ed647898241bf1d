import { useLocation } from "wouter-preact"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { GroupForm } from "../../../ui/groups/GroupForm.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

export const NewGroup = () => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const add = async (group: { readonly name: string; readonly place: string }) => {
    const added = await act(core.groups.add(group))
    if (added.ok) go(paths.group(added.value), { replace: true })
  }
  return (
    <Screen name={m.groups_new()} back={hrefTo(paths.groups)} crisis={hrefTo(paths.crisis)}>
      <GroupForm onAdd={add} />
    </Screen>
  )
}
