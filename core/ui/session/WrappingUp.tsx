import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Screen } from "../parts/Screen.tsx"
import { StatusWord } from "../parts/StatusWord.tsx"
import { hrefTo, paths } from "../paths.ts"
import { PersonReminders } from "../reminders/Reminders.tsx"
import { ActionPlanFields } from "./ActionPlanFields.tsx"
import { FeedbackCard } from "./FeedbackCard.tsx"
import { KeptWords } from "./KeptWords.tsx"
import { NextMeeting } from "./NextMeeting.tsx"
import { PlanLines } from "./PlanLines.tsx"
import { SessionMinutes } from "./SessionMinutes.tsx"
import type { SessionView } from "./session-view.ts"
import { WhatWasDone } from "./WhatWasDone.tsx"

export const WrappingUp = ({ of: view }: { readonly of: SessionView }) => {
  const core = useCore()
  const act = useAct()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const { session, person } = view
  const { id } = session
  const hasPlan = session.actionPlan.what.trim() !== ""
  const quoted = kept(session.quotes).length > 0
  const jotted = kept(session.jottings).length > 0
  const back = async () => {
    if (session.groupSessionId !== null) return navigate(paths.groupWrapUp(session.groupSessionId))
    const open = await act(core.sessions.reopen({ id }))
    if (open.ok) navigate(paths.session(id))
  }
  const write = async () => {
    setBusy(true)
    const ended = await act(core.sessions.wrapUp({ id }))
    const note = ended.ok ? await act(core.notes.draft({ sessionId: id, formatId: null })) : ended
    if (note.ok && note.value) navigate(paths.note(note.value))
    else setBusy(false)
  }
  return (
    <Screen
      name={person.chosenName}
      note={<SessionMinutes session={session} />}
      title={m.wrapup_title()}
      status={<StatusWord status={session.status} />}
      back={hrefTo(paths.person(person.id))}
      crisis={hrefTo(paths.crisis)}
      actions={
        <>
          <Button onClick={() => void back()}>
            {session.groupSessionId === null ? m.wrapup_back() : m.groups_to_notes()}
          </Button>
          <Button kind="primary" busy={busy} onClick={() => void write()}>
            {m.wrapup_write()}
          </Button>
        </>
      }
    >
      <div class="wrap-up">
        <WhatWasDone of={view} />
        <section class="stack" id="wrap-up-plan">
          <h2>{m.wrapup_plan()}</h2>
          {hasPlan ? <PlanLines plan={session.actionPlan} /> : <p class="quiet">{m.wrapup_plan_none()}</p>}
          <Expander title={hasPlan ? m.wrapup_plan_change() : m.wrapup_plan_write()}>
            <ActionPlanFields of={view} />
          </Expander>
        </section>
        <FeedbackCard of={view} />
        <section class="stack">
          <h2>{m.wrapup_next()}</h2>
          <NextMeeting session={session} />
        </section>
        <PersonReminders id={person.id} />
        {quoted && (
          <section class="stack">
            <h2>{m.session_words({ pronoun: person.pronoun })}</h2>
            <KeptWords session={session} list="quotes" />
          </section>
        )}
        {jotted && (
          <section class="stack">
            <h2>{m.session_jottings()}</h2>
            <KeptWords session={session} list="jottings" />
            <p class="quiet">{m.wrapup_jottings_hint()}</p>
          </section>
        )}
      </div>
    </Screen>
  )
}
