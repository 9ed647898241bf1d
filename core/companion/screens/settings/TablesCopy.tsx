import { useCallback, useEffect, useState } from "preact/hooks"
import type { TablesChanged } from "../../../system/api.ts"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Dialog } from "../../../ui/parts/Dialog.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"

/** After an update that changed how records lie: the way back, while there is one. Nothing at other times. */
export const TablesCopy = () => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const when = useWhen()
  const [copy, setCopy] = useState<TablesChanged | null>(null)
  const [asking, setAsking] = useState(false)
  const look = useCallback(async () => {
    const found = await act(core.system.tablesChanged())
    setCopy(found.ok ? found.value : null)
  }, [core, act])
  useEffect(() => {
    void look()
  }, [look])
  if (!copy) return null

  const at = when.moment(copy.at)
  const undo = async () => {
    setAsking(false)
    if ((await act(core.system.undoTablesChange())).ok) toasts.say(m.tables_undone())
    await look()
  }
  const drop = async () => {
    if ((await act(core.system.dropTablesCopy())).ok) toasts.say(m.tables_dropped())
    await look()
  }
  return (
    <section>
      <h2>{m.tables_title()}</h2>
      <p>{m.tables_what({ at, until: when.moment(copy.keptUntil) })}</p>
      <p class="quiet">{m.tables_changed({ count: copy.changed })}</p>
      <Button onClick={() => setAsking(true)}>{m.tables_undo()}</Button>
      <Button kind="link" onClick={() => void drop()}>
        {m.tables_drop()}
      </Button>
      <Dialog
        open={asking}
        title={m.tables_undo_ask()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.tables_undo_not()}</Button>
            <Button kind="danger" onClick={() => void undo()}>
              {m.tables_undo()}
            </Button>
          </>
        }
      >
        <p>{m.tables_undo_what({ at })}</p>
      </Dialog>
    </section>
  )
}
