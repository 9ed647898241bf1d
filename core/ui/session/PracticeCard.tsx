import { Play } from "lucide"
import { useState } from "preact/hooks"
import type { Card as TopicCard } from "../../../content/schema.ts"
import { m } from "../../words/messages.js"
import { useAct, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Markup } from "../parts/Markup.tsx"
import { useWhen } from "../use-when.ts"
import { PracticeGuide } from "./PracticeGuide.tsx"
import { type Tapped, useTaps } from "./taps.ts"
import "./practice.css"

type PracticeCardProps = { readonly session: Tapped; readonly card: TopicCard; readonly ownWord: string }

/** The card's practice, and the way into it. Done, it counts with the techniques it is made of. */
export const PracticeCard = ({ session, card, ownWord }: PracticeCardProps) => {
  const act = useAct()
  const taps = useTaps(session)
  const { say } = useToasts()
  const when = useWhen()
  const [open, setOpen] = useState(false)
  const { practice } = card
  const fresh = practice.techniques.filter(techniqueId => !session.techniques[techniqueId]?.used)
  const mark = async (done: boolean) => {
    await act(taps.markCard(card.id, { practised: done }))
    for (const techniqueId of fresh) await act(taps.markTechnique(techniqueId, done))
  }
  const finish = async () => {
    setOpen(false)
    await mark(true)
    say(m.session_practice_marked(), () => void mark(false))
  }
  return (
    <Card>
      <h2 class="label practice-label">
        <Icon of={Play} mirrored />
        {m.session_practise()} · {when.minutes(practice.minutes)}
      </h2>
      <p>
        <b>{practice.title}</b>
      </p>
      {practice.steps[0] && (
        <div class="practice-first">
          <Markup html={practice.steps[0]} ownWord={ownWord} />
        </div>
      )}
      <Button wide onClick={() => setOpen(true)}>
        {m.session_practice_start()}
      </Button>
      {open && (
        <PracticeGuide
          practice={practice}
          ownWord={ownWord}
          onClose={() => setOpen(false)}
          onDone={() => void finish()}
        />
      )}
    </Card>
  )
}
