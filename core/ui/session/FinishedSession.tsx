import { m } from "../../words/messages.js"
import { SessionStatusWord } from "../exchange/SessionStatusWord.tsx"
import { Button } from "../parts/Button.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"
import { TellAbout } from "../team/TellAbout.tsx"
import type { SessionView } from "./session-view.ts"
import { WrittenWords } from "./WrittenWords.tsx"

/** A signed session does not change: its note is what it was, and what was written is there to be read and marked. */
export const FinishedSession = ({ of }: { readonly of: SessionView }) => {
  const { session, person } = of
  return (
    <Screen
      name={person.chosenName}
      title={m.session_finished()}
      status={<SessionStatusWord of={session} />}
      back={hrefTo(paths.person(person.id))}
      crisis={hrefTo(paths.crisis)}
    >
      <p>{m.session_finished_next()}</p>
      {session.noteId && (
        <div>
          <Button kind="primary" href={hrefTo(paths.note(session.noteId))}>
            {m.session_open_note()}
          </Button>
        </div>
      )}
      <TellAbout participantId={person.id} about={{ kind: "session", id: session.id }} />
      <WrittenWords of={of} />
    </Screen>
  )
}
