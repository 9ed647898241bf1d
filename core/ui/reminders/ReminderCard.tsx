import { useState } from "preact/hooks"
import type { ReminderWords } from "../../../content/reminder-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { ReminderLine } from "../../reminders/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"
import { LaterSheet } from "./LaterSheet.tsx"
import { saidOf } from "./reminder-words.ts"
import { useReminderAction } from "./use-reminder-action.ts"
import { WhySheet } from "./WhySheet.tsx"

type ReminderCardProps = {
  readonly of: ReminderLine
  readonly words: ReminderWords
  readonly today: Day
  /** To be done in a sheet over this screen. */
  readonly onHere: () => void
  readonly onPutOff: () => void
}

/** One reminder: what is missing, what it is good for, the one thing that does it; or later, with a reason. */
export const ReminderCard = ({ of: one, words, today, onHere, onPutOff }: ReminderCardProps) => {
  const when = useWhen()
  const [sheet, setSheet] = useState<"why" | "later" | null>(null)
  const { follow, busy } = useReminderAction()
  const said = saidOf(words, one, today, when)
  const close = () => setSheet(null)
  const act = async () => {
    if ((await follow(one)) === "here") onHere()
  }
  return (
    <li>
      <Notice
        kind="attention"
        title={said.title}
        actions={
          <>
            <Button kind="link" busy={busy} label={`${said.action}: ${said.title}`} onClick={() => void act()}>
              {said.action}
            </Button>
            <Button
              kind="link"
              label={m.reminders_later_about({ title: said.title })}
              onClick={() => setSheet("later")}
            >
              {m.reminders_later()}
            </Button>
            <Button kind="link" label={m.reminders_why_about({ title: said.title })} onClick={() => setSheet("why")}>
              {m.reminders_why()}
            </Button>
          </>
        }
      >
        {said.why}
      </Notice>
      <WhySheet of={one} said={said} words={words} open={sheet === "why"} onClose={close} />
      <LaterSheet of={one} said={said} today={today} open={sheet === "later"} onClose={close} onPutOff={onPutOff} />
    </li>
  )
}
