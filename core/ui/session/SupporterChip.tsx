import type { EntryId } from "../../base/id.ts"
import type { Session } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { useTapped } from "../use-tapped.ts"

type SupporterChipProps = { readonly session: Session; readonly supporterId: EntryId; readonly name: string }

/** A supporter took part, or was spoken of as a helper. */
export const SupporterChip = ({ session, supporterId, name }: SupporterChipProps) => {
  const core = useCore()
  const act = useAct()
  const [involved, tap] = useTapped(session.supporters[supporterId]?.involved ?? false, now =>
    act(core.sessions.markSupporter({ id: session.id, supporterId, involved: now })),
  )
  return (
    <Chip on={involved} onToggle={tap}>
      {m.session_supporter_involved({ name })}
    </Chip>
  )
}
