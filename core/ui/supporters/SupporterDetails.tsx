import { Phone } from "lucide"
import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import type { PeopleApi } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Choice } from "../parts/Choice.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { PersonMark } from "../people/PersonMark.tsx"
import { permissionOptions } from "../people/person-words.ts"
import { ScopeFields } from "./ScopeFields.tsx"

type Supporter = Participant["supporters"][string]
type SupporterFields = Parameters<PeopleApi["putSupporter"]>[0]["supporter"]

type SupporterDetailsProps = {
  readonly person: Participant
  readonly supporterId: EntryId
  readonly supporter: Supporter
  readonly name: string
}

/** What the person allows and where it ends, and who this is. Every field keeps itself. */
export const SupporterDetails = ({ person, supporterId, supporter, name }: SupporterDetailsProps) => {
  const core = useCore()
  const act = useAct()
  const put = async (fields: SupporterFields) =>
    fields.name?.trim() !== "" &&
    (await act(core.people.putSupporter({ id: person.id, entryId: supporterId, supporter: fields }))).ok
  const dialled = supporter.phone.replace(/[^\d+*#,;]/g, "")
  return (
    <div class="stack supporter-side" key={supporterId}>
      <section class="stack" aria-labelledby="supporter-may">
        <h2 id="supporter-may">{m.supporter_may()}</h2>
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
      </section>
      <section class="stack" aria-labelledby="supporter-who">
        <h2 id="supporter-who">{m.supporter_who()}</h2>
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
        {dialled !== "" && (
          <div>
            <Button kind="quiet" icon={Phone} href={`tel:${dialled}`}>
              {`${m.supporter_call()} ${name}`}
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}
