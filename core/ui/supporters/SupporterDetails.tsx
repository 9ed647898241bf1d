import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import type { PeopleApi } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Choice } from "../parts/Choice.tsx"
import { Expander } from "../parts/Expander.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { PersonMark } from "../people/PersonMark.tsx"
import { permissionOptions } from "../people/person-words.ts"
import { useWhen } from "../use-when.ts"
import { ScopeFields } from "./ScopeFields.tsx"
import { mayHearWords } from "./supporter-words.ts"

type Supporter = Participant["supporters"][string]
type SupporterFields = Parameters<PeopleApi["putSupporter"]>[0]["supporter"]

type SupporterDetailsProps = {
  readonly person: Participant
  readonly supporterId: EntryId
  readonly supporter: Supporter
}

/** What the person allows and where it ends, and who this is. Every field keeps itself. */
export const SupporterDetails = ({ person, supporterId, supporter }: SupporterDetailsProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  // As it was when one came: an answer does not close it.
  const [open] = useState(supporter.permission === "not-asked")
  const put = async (fields: SupporterFields) =>
    fields.name?.trim() !== "" &&
    (await act(core.people.putSupporter({ id: person.id, entryId: supporterId, supporter: fields }))).ok
  return (
    <div class="stack supporter-side" key={supporterId}>
      <Expander title={m.supporter_may()} note={mayHearWords(supporter, when.list)} open={open}>
        <div class="stack supporter-fields">
          <Choice
            label={m.person_permission()}
            options={permissionOptions()}
            chosen={supporter.permission}
            onChoose={permission => void put({ permission })}
          />
          {supporter.permission === "yes" && (
            <ScopeFields supporter={supporter} name={person.chosenName} onPut={fields => void put(fields)} />
          )}
          <TextArea
            label={m.person_supporter_limits()}
            hint={m.person_supporter_limits_hint()}
            value={supporter.limits}
            onWrite={(_, limits) => put({ limits })}
            aside={
              <PersonMark
                person={person}
                path={`supporters.${supporterId}`}
                field={m.person_supporter_limits()}
                text={supporter.limits}
              />
            }
          />
        </div>
      </Expander>
      <Expander title={m.supporter_who()} note={dotted(supporter.relation.trim(), supporter.phone.trim())}>
        <div class="stack supporter-fields">
          <SavedField
            label={m.person_supporter_name()}
            value={supporter.name}
            onWrite={(_, text) => put({ name: text })}
          />
          <SavedField
            label={m.person_supporter_relation()}
            hint={m.person_supporter_relation_hint()}
            value={supporter.relation}
            onWrite={(_, relation) => put({ relation })}
          />
          <SavedField label={m.supporter_phone()} value={supporter.phone} onWrite={(_, phone) => put({ phone })} />
        </div>
      </Expander>
    </div>
  )
}
