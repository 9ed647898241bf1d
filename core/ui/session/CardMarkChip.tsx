import type { Session } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { useTapped } from "../use-tapped.ts"

const words = { taught: m.session_taught, handout: m.session_handout_given, practised: m.session_practised }
type CardMark = keyof typeof words
export const cardMarks: readonly CardMark[] = ["taught", "handout", "practised"]

type CardMarkChipProps = { readonly session: Session; readonly cardId: string; readonly mark: CardMark }

export const CardMarkChip = ({ session, cardId, mark }: CardMarkChipProps) => {
  const core = useCore()
  const act = useAct()
  const [on, tap] = useTapped(session.cards[cardId]?.[mark] ?? false, now =>
    act(core.sessions.markCard({ id: session.id, cardId, marks: { [mark]: now } })),
  )
  return (
    <Chip on={on} onToggle={tap}>
      {words[mark]()}
    </Chip>
  )
}
