import { Printer } from "lucide"
import type { RecordFailure } from "../../../core/base/failure.ts"
import type { EntryId, ParticipantId } from "../../../core/base/id.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { Profile } from "../../../core/domain/profile.ts"
import type { SupporterPage } from "../../../core/domain/supporters.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { PageForSupporter } from "../../../core/ui/supporters/PageForSupporter.tsx"
import { useToldPrint } from "../../../core/ui/use-tell.ts"
import { m } from "../../../core/words/messages.js"

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
