import { systemClock } from "../../base/clock.ts"
import type { InvitationLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { roleName } from "../role-words.ts"
import { useWhen } from "../use-when.ts"
import { invitationLineWords } from "./team-words.ts"

/** Invitations that can be used still, and the others out of the way. */
export const InvitationRows = ({ invitations }: { readonly invitations: readonly InvitationLine[] }) => {
  const open = invitations.filter(({ state }) => state === "open")
  const past = invitations.filter(({ state }) => state !== "open")
  return (
    <>
      {open.length === 0 && <p class="quiet">{m.team_invitations_none()}</p>}
      {open.length > 0 && <Rows of={open} />}
      {past.length > 0 && (
        <Expander title={m.team_invitations_past()} note={m.team_invitations_count({ count: past.length })}>
          <Rows of={past} />
        </Expander>
      )}
    </>
  )
}

const Rows = ({ of: lines }: { readonly of: readonly InvitationLine[] }) => {
  const when = useWhen()
  const today = systemClock.today()
  return (
    <List>
      {lines.map(line => (
        <ListRow
          key={line.id}
          title={line.words.trim() === "" ? roleName(line.role) : line.words}
          line={<span class="numbers">{invitationLineWords(line, today, when)}</span>}
          href={hrefTo(paths.invitation(line.id))}
        />
      ))}
    </List>
  )
}
