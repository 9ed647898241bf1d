import { TellAbout } from "../../../ui/team/TellAbout.tsx"
import { ToldList } from "../../../ui/team/ToldList.tsx"
import { m } from "../../../words/messages.js"
import { SupervisorScreen } from "./SupervisorScreen.tsx"

/** All that was told to members, with what came back. */
export const Told = () => (
  <SupervisorScreen title={m.told_title()} status={m.told_line()}>
    {() => (
      <div class="stack">
        <TellAbout participantId={null} about={null} />
        <ToldList memberId={null} />
      </div>
    )}
  </SupervisorScreen>
)
