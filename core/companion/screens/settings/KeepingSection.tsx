import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Keeping, KeepingLine } from "../../../rights/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { List, ListRow } from "../../../ui/parts/List.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"

/** Whose records need not be kept any more, and whose must be. Nothing goes by itself. */
export const KeepingSection = () => {
  const core = useCore()
  const keeping = useLive(() => live<Keeping, RecordFailure>(next => core.rights.watchKeeping(null, next)), [core])
  return (
    <Ready of={keeping} what={m.keeping_what()}>
      {({ years, due, held }) => (
        <>
          <section>
            <p>{m.settings_keeping_what({ count: years })}</p>
            <h2>{m.settings_keeping_due()}</h2>
            {due.length === 0 ? <p class="quiet">{m.settings_keeping_due_none()}</p> : <Lines of={due} />}
          </section>
          <section>
            <h2>{m.settings_keeping_held()}</h2>
            {held.length === 0 ? <p class="quiet">{m.settings_keeping_held_none()}</p> : <Lines of={held} />}
          </section>
        </>
      )}
    </Ready>
  )
}

const Lines = ({ of }: { readonly of: readonly KeepingLine[] }) => {
  const when = useWhen()
  return (
    <List>
      {of.map(({ id, chosenName, since, until, legalHold }) => (
        <ListRow
          key={id}
          title={chosenName}
          line={legalHold?.reason ?? m.settings_keeping_due_line({ day: when.fullDay(since) })}
          end={m.settings_keeping_due_since({ day: when.fullDay(legalHold?.on ?? until) })}
          href={hrefTo(paths.keeping(id))}
        />
      ))}
    </List>
  )
}
