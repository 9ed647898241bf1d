import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { Behind, PracticeNumber, PracticeWindow } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Ready } from "../parts/Ready.tsx"
import { BehindRows, type Names } from "../supervision/BehindRows.tsx"

/** A number that is being looked into. */
export type Asked = { readonly title: string; readonly number: PracticeNumber }

type BehindDialogProps = {
  readonly asked: Asked | null
  readonly window: PracticeWindow
  readonly names: Names
  readonly onClose: () => void
}

/** The records behind a number, each to be opened. */
export const BehindDialog = ({ asked, window, names, onClose }: BehindDialogProps) => (
  <Dialog
    open={asked !== null}
    title={asked?.title ?? m.practice_records()}
    onClose={onClose}
    actions={<Button onClick={onClose}>{m.practice_close()}</Button>}
  >
    {asked && <Records asked={asked} window={window} names={names} />}
  </Dialog>
)

type RecordsProps = { readonly asked: Asked; readonly window: PracticeWindow; readonly names: Names }

const Records = ({ asked, window, names }: RecordsProps) => {
  const core = useCore()
  const records = useLive(
    () =>
      live<readonly Behind[], RecordFailure>(next =>
        core.supervision.watchBehind({ window, number: asked.number }, next),
      ),
    [core, asked, window.from, window.to],
  )
  return (
    <Ready of={records} what={m.practice_records()} lines={4}>
      {found => <BehindRows label={asked.title} records={found} names={names} />}
    </Ready>
  )
}
