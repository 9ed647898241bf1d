import { PencilLine } from "lucide"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import { ownWordOf } from "../../curriculum/own-word.ts"
import type { AgendaStep } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"
import { type SharedThing, useShows } from "../share/shows.ts"
import { useWakeLock } from "../use-wake-lock.ts"
import { stepBeside, stepOf } from "./agenda-steps.ts"
import { CardChooser } from "./CardChooser.tsx"
import { CardReading } from "./CardReading.tsx"
import { ContextPanel } from "./ContextPanel.tsx"
import { PromptPanel } from "./PromptPanel.tsx"
import { promptsOf } from "./prompts.ts"
import { SessionKeysHelp } from "./SessionKeysHelp.tsx"
import { SessionMenu } from "./SessionMenu.tsx"
import { SessionMinutes } from "./SessionMinutes.tsx"
import { StepBody } from "./StepBody.tsx"
import { StepHead } from "./StepHead.tsx"
import { StepNav } from "./StepNav.tsx"
import type { SessionView } from "./session-view.ts"
import { usePresence } from "./use-presence.ts"
import { useSessionKeys } from "./use-session-keys.ts"
import { useTable } from "./use-table.ts"
import { WhatHappened } from "./WhatHappened.tsx"
import { type WordsList, WordsSheet } from "./WordsSheet.tsx"
import { WrappedUpNotice } from "./WrappedUpNotice.tsx"

const headingId = "session-step"

export const RunningSession = ({ of: view }: { readonly of: SessionView }) => {
  const core = useCore()
  const act = useAct()
  const [, navigate] = useLocation()
  const [sheet, setSheet] = useState<WordsList | null>(null)
  const [helping, setHelping] = useState(false)
  const table = useTable(view)
  const { session, person, agenda, profile } = view
  const { id, step } = session
  const running = session.endedAt === null
  usePresence(
    running,
    useCallback(paused => core.sessions.pause({ id, paused }), [core, id]),
  )
  useWakeLock(running)

  const go = (to: AgendaStep | null, skipping = false) => {
    if (to) void act(core.sessions.goTo({ id, step: to, skipping }))
  }
  const wrapUp = async () => {
    const done = await act(core.sessions.wrapUp({ id }))
    if (done.ok) navigate(paths.wrapUp(id))
  }
  useSessionKeys({
    next: () => go(stepBeside(step, 1)),
    previous: () => go(stepBeside(step, -1)),
    quote: () => setSheet("quotes"),
    help: () => setHelping(true),
  })

  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    scrollTo({ top: 0 })
    document.getElementById(headingId)?.focus({ preventScroll: true })
  }, [step])

  const content = stepOf(agenda, step)
  const card = step === "new-material" ? table.card : null
  const onTable: SharedThing | null =
    table.topic && card ? { kind: "card", topicId: table.topic.id, cardId: card.id, ownWord: person.ownWord } : null
  useShows(onTable)
  const peer = (profile?.role ?? "peer-specialist") === "peer-specialist"
  const next = stepBeside(step, 1)
  return (
    <Screen
      name={person.chosenName}
      tab={m.session_name()}
      note={<SessionMinutes session={session} />}
      back={hrefTo(paths.person(person.id))}
      end={
        <SessionMenu of={view} onTable={onTable} onHelp={() => setHelping(true)} onJot={() => setSheet("jottings")} />
      }
      crisis={hrefTo(paths.crisis)}
      wide
      actions={
        <>
          <Button icon={PencilLine} onClick={() => setSheet("quotes")}>
            {m.session_words({ pronoun: person.pronoun })}
          </Button>
          {next ? (
            <Button kind="primary" onClick={() => go(next)}>
              {m.session_next({ step: stepOf(agenda, next).short })}
            </Button>
          ) : (
            <Button kind="primary" onClick={() => void wrapUp()}>
              {m.session_wrap_up()}
            </Button>
          )}
        </>
      }
    >
      <div class="session">
        <StepHead of={view} />
        <StepNav of={view} onGo={to => go(to)} onSkip={next ? () => go(next, true) : null} />
        <div class="session-step" key={step}>
          {!running && <WrappedUpNotice id={id} />}
          {step === "new-material" && <CardChooser of={view} table={table} />}
          <PromptPanel
            key={card?.id ?? step}
            prompts={promptsOf(content, card, { guard: agenda.guard, peer })}
            ownWord={ownWordOf(person.ownWord)}
            headingId={headingId}
          />
          <StepBody of={view} table={table} onJot={() => setSheet("jottings")} />
          <WhatHappened of={view} first={content.chips} cardId={card?.id ?? null} />
          {card && <CardReading of={view} table={table} />}
        </div>
        <ContextPanel of={view} />
      </div>
      {sheet && <WordsSheet of={view} list={sheet} onSwitch={setSheet} onClose={() => setSheet(null)} />}
      <SessionKeysHelp open={helping} pronoun={person.pronoun} onClose={() => setHelping(false)} />
    </Screen>
  )
}
