import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import type { PeopleApi } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { PersonMark } from "./PersonMark.tsx"
import { permissionOptions } from "./person-words.ts"

type SupporterFields = Parameters<PeopleApi["putSupporter"]>[0]["supporter"]

type SupporterDialogProps = {
  readonly person: Participant
  /** Whose; null: closed. */
  readonly entryId: EntryId | null
  readonly onClose: () => void
}

/** A supporter: who, and what the person allows and where it ends. Every field keeps itself. */
export const SupporterDialog = ({ person, entryId, onClose }: SupporterDialogProps) => {
  const core = useCore()
  const act = useAct()
  const supporter = entryId === null ? undefined : person.supporters[entryId]
  const put = async (fields: SupporterFields) => {
    if (!supporter || fields.name?.trim() === "") return false
    return (await act(core.people.putSupporter({ id: person.id, entryId, supporter: fields }))).ok
  }
  return (
    <Dialog
      open={supporter !== undefined}
      title={m.person_supporter_title()}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {m.person_done()}
        </Button>
      }
    >
      {supporter && (
        <div class="stack" key={entryId}>
          <SavedField label={m.person_supporter_name()} value={supporter.name} onWrite={(_, name) => put({ name })} />
          <SavedField
            label={m.person_supporter_relation()}
            hint={m.person_supporter_relation_hint()}
            value={supporter.relation}
            onWrite={(_, relation) => put({ relation })}
          />
          <Choice
            label={m.person_permission()}
            options={permissionOptions()}
            chosen={supporter.permission}
            onChoose={permission => void put({ permission })}
          />
          <TextArea
            label={m.person_supporter_limits()}
            hint={m.person_supporter_limits_hint()}
            value={supporter.limits}
            onWrite={(_, limits) => put({ limits })}
            aside={
              <PersonMark
                person={person}
                path={`supporters.${entryId}`}
                field={m.person_supporter_limits()}
                text={supporter.limits}
              />
            }
          />
        </div>
      )}
    </Dialog>
  )
}
