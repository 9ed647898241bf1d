import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { ParticipantId } from "../../base/id.ts"
import { ownWordOf } from "../../curriculum/own-word.ts"
import type { AgendaStep } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"
import { stepBeside, stepOf } from "../session/agenda-steps.ts"
import { CardChooser } from "../session/CardChooser.tsx"
import { PromptPanel } from "../session/PromptPanel.tsx"
import { promptsOf } from "../session/prompts.ts"
import { SessionMinutes } from "../session/SessionMinutes.tsx"
import { StepHead } from "../session/StepHead.tsx"
import { StepNav } from "../session/StepNav.tsx"
import { GroupTaps } from "../session/taps.ts"
import { usePresence } from "../session/use-presence.ts"
import { useTable } from "../session/use-table.ts"
import { useShows } from "../share/shows.ts"
import { useWakeLock } from "../use-wake-lock.ts"
import { GroupCardReading } from "./GroupCardReading.tsx"
import { GroupMenu } from "./GroupMenu.tsx"
import { GroupStepBody } from "./GroupStepBody.tsx"
import { GroupWhatHappened } from "./GroupWhatHappened.tsx"
import { GroupWrappedUp } from "./GroupWrappedUp.tsx"
import { type GroupView, sharedOf } from "./group-view.ts"
import { MemberSheet } from "./MemberSheet.tsx"
import { MembersStrip } from "./MembersStrip.tsx"
import { useGroupTaps } from "./use-group-taps.ts"

const headingId = "group-step"
/** Cards for everyone: what differs by condition is each person's own. */
const everyone = { condition: null }

export const RunningGroup = ({ of: view }: { readonly of: GroupView }) => {
  const core = useCore()
  const act = useAct()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<ParticipantId | null>(null)
  const { seen, agenda, profile, techniques } = view
  const { session, group, members } = seen
  const { id, step } = session
  const shared = sharedOf(seen)
  const taps = useGroupTaps(id)
  const table = useTable({ session: shared, context: seen, person: everyone })
  const running = session.endedAt === null
  usePresence(
    running,
    useCallback(paused => core.groups.pause({ id, paused }), [core, id]),
  )
  useWakeLock(running)

  const go = (to: AgendaStep | null, skipping = false) => {
    if (to) void act(core.groups.goTo({ id, step: to, skipping }))
  }
  const wrapUp = async () => {
    const done = await act(core.groups.wrapUp({ id }))
    if (done.ok) navigate(paths.groupWrapUp(id))
  }

  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    scrollTo({ top: 0 })
    document.getElementById(headingId)?.focus({ preventScroll: true })
  }, [step])

  const content = stepOf(agenda, step)
  const card = step === "new-material" ? table.card : null
  useShows(table.topic && card ? { kind: "card", topicId: table.topic.id, cardId: card.id, ownWord: "" } : null)
  const peer = (profile?.role ?? "peer-specialist") === "peer-specialist"
  const next = stepBeside(step, 1)
  const member = members.find(one => one.participantId === asked)
  return (
    <Screen
      name={group.name}
      tab={m.groups_session()}
      note={<SessionMinutes session={shared} />}
      back={hrefTo(paths.group(group.id))}
      end={<GroupMenu seen={seen} onWrapUp={() => void wrapUp()} />}
      crisis={hrefTo(paths.crisis)}
      wide
      actions={
        next ? (
          <Button kind="primary" onClick={() => go(next)}>
            {m.session_next({ step: stepOf(agenda, next).short })}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void wrapUp()}>
            {m.session_wrap_up()}
          </Button>
        )
      }
    >
      <GroupTaps.Provider value={taps}>
        <div class="session">
          <StepHead of={{ session: shared, agenda }} />
          <StepNav of={{ session: shared, agenda }} onGo={to => go(to)} onSkip={next ? () => go(next, true) : null} />
          <div class="session-step" key={step}>
            {!running && <GroupWrappedUp id={id} />}
            {step === "new-material" && <CardChooser of={{ session: shared, context: seen }} table={table} />}
            <PromptPanel
              key={card?.id ?? step}
              prompts={promptsOf(content, card, { guard: agenda.guard, peer })}
              ownWord={ownWordOf("")}
              headingId={headingId}
            />
            <GroupStepBody of={view} table={table} onOpen={setAsked} />
            <GroupWhatHappened
              session={shared}
              techniques={techniques}
              first={content.chips}
              cardId={card?.id ?? null}
            />
            {card && table.topic && <GroupCardReading topicId={table.topic.id} card={card} />}
          </div>
          <MembersStrip members={members} onOpen={setAsked} />
        </div>
      </GroupTaps.Provider>
      {member && <MemberSheet seen={seen} member={member} onClose={() => setAsked(null)} />}
    </Screen>
  )
}
