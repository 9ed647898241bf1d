import type { Checklist } from "../../../content/checklist-schema.ts"
import { loadChecklists } from "../../curriculum/load.ts"
import type { Contact } from "../../domain/contact.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useLoaded } from "../use-loaded.ts"

/** Lists to glance at and tick while one talks, one open at a time. */
export const Checklists = ({ contact }: { readonly contact: Contact }) => {
  const loaded = useLoaded(loadChecklists, [])
  return (
    <section class="stack-close" aria-labelledby="contact-checklists">
      <h2 id="contact-checklists">{m.contact_checklists()}</h2>
      <Ready of={loaded} what={m.contact_what()} lines={4}>
        {all => (
          <div class="contact-checklists">
            {all
              .filter(one => one.with === "supporter")
              .map(one => (
                <OneChecklist key={one.id} checklist={one} contact={contact} />
              ))}
          </div>
        )}
      </Ready>
    </section>
  )
}

type OneChecklistProps = { readonly checklist: Checklist; readonly contact: Contact }

const OneChecklist = ({ checklist, contact }: OneChecklistProps) => {
  const core = useCore()
  const act = useAct()
  const { id: checklistId, items } = checklist
  const isTicked = (itemId: string) => contact.ticks[`${checklistId}.${itemId}`] ?? false
  const count = items.filter(({ id }) => isTicked(id)).length
  return (
    <Expander
      title={checklist.title}
      name="contact-checklist"
      open={contact.checklistId === checklistId}
      {...(count > 0 && { note: m.contact_ticked({ count, of: items.length }) })}
    >
      <div class="stack-close">
        <p class="quiet">{checklist.when}</p>
        <div class="contact-items">
          {items.map(({ id: itemId, words }) => (
            <Checkbox
              key={itemId}
              label={words}
              checked={isTicked(itemId)}
              onChange={on => void act(core.supporters.tick({ id: contact.id, checklistId, itemId, on }))}
            />
          ))}
        </div>
        <LeaveOut checklist={checklist} />
      </div>
    </Expander>
  )
}

/** What is best not said or done. */
export const LeaveOut = ({ checklist: { leaveOut } }: { readonly checklist: Checklist }) => (
  <div class="contact-leave-out">
    <h3 class="label">{m.contact_leave_out()}</h3>
    <ul>
      {leaveOut.map(words => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </div>
)
