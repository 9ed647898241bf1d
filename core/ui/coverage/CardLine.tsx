import { ArrowUpToLine, CircleSlash, Repeat2, Undo2 } from "lucide"
import { systemClock } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import type { CardCoverage, CardSession } from "../../coverage/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Menu } from "../parts/Menu.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { pastDay } from "../people/days.ts"
import { useWhen } from "../use-when.ts"

type Wish = "skip" | "again" | "next" | null

/** Of a card that was taught, its days say so. */
const stateWords: Readonly<Record<Exclude<CardCoverage["state"], "taught">, () => string>> = {
  next: m.coverage_state_next,
  wanted: m.coverage_state_wanted,
  "left-out": m.coverage_state_left_out,
  ahead: m.coverage_state_ahead,
}

const said: Readonly<Record<"skip" | "again" | "next" | "back", () => string>> = {
  skip: m.coverage_skip_said,
  again: m.coverage_again_said,
  next: m.coverage_first_said,
  back: m.coverage_back_said,
}

type CardLineProps = {
  readonly participantId: ParticipantId
  readonly topicId: string
  readonly card: CardCoverage
  readonly title: string
}

/** A card: where it stands, each time it was on the table, and what the person may choose for it. */
export const CardLine = ({ participantId, topicId, card, title }: CardLineProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const chosen = card.choice?.choice ?? null
  const before: Wish = chosen === "take" ? null : chosen
  const put = (choice: Wish) => act(core.coverage.choose({ participantId, topicId, cardId: card.id, choice }))
  const choose = async (choice: Wish) => {
    if ((await put(choice)).ok) say(said[choice ?? "back"](), () => void put(before))
  }
  const explain = async (reason: string) =>
    (await act(core.coverage.choose({ participantId, topicId, cardId: card.id, choice: "skip", reason }))).ok
  return (
    <li>
      <i data-state={card.state} aria-hidden="true" />
      <div class="coverage-card">
        <p>
          <span>{title}</span>
          {card.state !== "taught" && <span class="quiet">{stateWords[card.state]()}</span>}
        </p>
        {card.sessions.map(session => (
          <SessionLine key={session.sessionId} of={session} />
        ))}
        {card.state === "left-out" && (
          <SavedField
            label={m.coverage_reason()}
            hint={m.coverage_reason_hint()}
            value={card.choice?.reason ?? ""}
            onWrite={(_, reason) => explain(reason)}
          />
        )}
      </div>
      <Menu
        label={m.coverage_more_for({ card: title })}
        items={actsFor(card).map(acts => ({ ...acts, onChoose: () => void choose(acts.choice) }))}
      />
    </li>
  )
}

/** What can be chosen, as a card stands. */
const actsFor = ({ state, choice, sessions }: CardCoverage) => {
  const again = { label: m.coverage_again(), icon: Repeat2, choice: "again" as const }
  const first = { label: m.coverage_first(), icon: ArrowUpToLine, choice: "next" as const }
  const skip = { label: m.coverage_skip(), icon: CircleSlash, choice: "skip" as const }
  const back = { label: m.coverage_unwish(), icon: Undo2, choice: null }
  if (state === "taught") return [again]
  if (state === "left-out") return [{ ...back, label: m.coverage_back() }, first]
  const wished = choice !== null
  const taughtOnce = sessions.some(({ taught }) => taught)
  if (wished) return taughtOnce ? [back] : [back, skip]
  return state === "next" ? [skip] : [first, skip]
}

const SessionLine = ({ of: { on, form, taught, practised, handout, plan } }: { readonly of: CardSession }) => {
  const when = useWhen()
  const day = pastDay(on, systemClock.today(), when)
  return (
    <p class="quiet coverage-time">
      {dotted(
        taught ? m.coverage_taught_on({ day }) : m.coverage_begun_on({ day }),
        form === "group" && m.coverage_in_group(),
        practised && m.coverage_practised(),
        handout && m.coverage_handout(),
      )}
      {taught && plan !== "" && <span>{m.coverage_plan({ plan })}</span>}
    </p>
  )
}
