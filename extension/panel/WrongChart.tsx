import type { ChartWarning } from "../../core/domain/chart-warning.ts"
import { Button } from "../../core/ui/parts/Button.tsx"
import { Dialog } from "../../core/ui/parts/Dialog.tsx"
import { m } from "../../core/words/messages.js"
import { useNames } from "../front/use-names.ts"

type WrongChartProps = {
  /** Null: nothing to warn of. */
  readonly warning: ChartWarning | null
  /** Whose note it is. */
  readonly name: string
  readonly onClose: () => void
  readonly onEvenSo: () => void
}

/** Before a note goes into what is not its person's chart, as far as links tell. It warns, and does not forbid. */
export const WrongChart = ({ warning, name, onClose, onEvenSo }: WrongChartProps) => (
  <Dialog
    open={warning !== null}
    title={warning?.type === "someone-else" ? m.insert_someone_else() : m.insert_nobody({ name })}
    onClose={onClose}
    actions={
      <>
        <Button kind="danger" onClick={onEvenSo}>
          {m.insert_even_so()}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {m.insert_do_not()}
        </Button>
      </>
    }
  >
    {warning?.type === "someone-else" ? (
      <SomeoneElse warning={warning} name={name} />
    ) : (
      <p>{m.insert_nobody_what({ name })}</p>
    )}
  </Dialog>
)

type SomeoneElseProps = {
  readonly warning: Extract<ChartWarning, { readonly type: "someone-else" }>
  readonly name: string
}

const SomeoneElse = ({ warning, name }: SomeoneElseProps) => {
  const others = useNames(warning.participantIds)
  return <p>{m.insert_someone_else_what({ name, others })}</p>
}
