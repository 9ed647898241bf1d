import { m } from "../../words/messages.js"
import { useAct } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { useTapped } from "../use-tapped.ts"
import { type Tapped, useTaps } from "./taps.ts"

const words = { taught: m.session_taught, handout: m.session_handout_given, practised: m.session_practised }
type CardMark = keyof typeof words
export const cardMarks: readonly CardMark[] = ["taught", "handout", "practised"]

type CardMarkChipProps = { readonly session: Tapped; readonly cardId: string; readonly mark: CardMark }

export const CardMarkChip = ({ session, cardId, mark }: CardMarkChipProps) => {
  const act = useAct()
  const taps = useTaps(session)
  const [on, tap] = useTapped(session.cards[cardId]?.[mark] ?? false, now =>
    act(taps.markCard(cardId, { [mark]: now })),
  )
  return (
    <Chip on={on} onToggle={tap}>
      {words[mark]()}
    </Chip>
  )
}
