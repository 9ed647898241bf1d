import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import { kept } from "../../domain/shape.ts"
import { supporterName } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { Dialog } from "../parts/Dialog.tsx"
import { List, ListRow } from "../parts/List.tsx"

type AskSupporterProps = {
  readonly open: boolean
  readonly person: Participant
  readonly onChoose: (id: EntryId) => void
  readonly onClose: () => void
}

/** Which supporter answers: those with whom the person allows to talk, and nobody else. */
export const AskSupporter = ({ open, person, onChoose, onClose }: AskSupporterProps) => {
  const allowed = kept(person.supporters).filter(({ permission }) => permission === "yes")
  return (
    <Dialog open={open} title={m.ratings_with_whom()} onClose={onClose}>
      {allowed.length === 0 ? (
        <p>{m.ratings_nobody_to_ask()}</p>
      ) : (
        <List>
          {allowed.map(one => (
            <ListRow
              key={one.id}
              title={supporterName(one)}
              onClick={() => {
                onClose()
                onChoose(one.id)
              }}
            />
          ))}
        </List>
      )}
    </Dialog>
  )
}
