import { Printer } from "lucide"
import type { RecordFailure } from "../../../base/failure.ts"
import type { EntryId, ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Participant } from "../../../domain/participant.ts"
import type { Profile } from "../../../domain/profile.ts"
import type { SupporterPage } from "../../../domain/supporters.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { PageForSupporter } from "../../../ui/supporters/PageForSupporter.tsx"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"

type PaperForSupporterProps = { readonly id: string; readonly entryId: string }

export const PaperForSupporter = ({ id, entryId }: PaperForSupporterProps) => {
  const core = useCore()
  const participantId = id as ParticipantId
  const supporterId = entryId as EntryId
  useToldPrint("supporter-page", "", id)
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const page = useLive(
    () => live<SupporterPage, RecordFailure>(next => core.supporters.watchPage({ participantId, supporterId }, next)),
    [core, id, entryId],
  )
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const agency = profile.state === "ready" ? (profile.value?.agency ?? "") : ""
  return (
    <Screen
      name={m.supporter_paper_name()}
      note={person.state === "ready" && m.supporter_of({ name: person.value.chosenName })}
      back={hrefTo(paths.supporter(id, entryId))}
      crisis={hrefTo(paths.crisis)}
      {...(page.state === "ready" &&
        page.value.topicIds.length > 0 && {
          actions: (
            <Button kind="primary" icon={Printer} onClick={() => print()}>
              {m.handout_print()}
            </Button>
          ),
        })}
    >
      <Ready of={person} what={m.supporter_what()} lines={6}>
        {whose => (
          <Ready of={page} what={m.supporter_what()} lines={6}>
            {may => <PageForSupporter person={whose} supporterId={supporterId} page={may} agency={agency} />}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
