import type { Day } from "../../base/clock.ts"
import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import type { AdministrationHead } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"

const titles = new Map(instrumentHeads.map(({ id, title }) => [id, title]))

type SingleScalesProps = { readonly all: readonly AdministrationHead[]; readonly today: Day }

/** Scales about the program from the time before reviews, still to be read. Nothing where there are none. */
export const SingleScales = ({ all, today }: SingleScalesProps) => {
  const when = useWhen()
  if (all.length === 0) return null
  return (
    <Expander title={m.reviews_single()}>
      <p class="quiet">{m.reviews_single_line()}</p>
      <List>
        {all.map(one => (
          <ListRow
            key={one.id}
            title={titles.get(one.instrumentId) ?? one.instrumentId}
            end={when.day(one.on, today)}
            href={hrefTo(paths.rating(one.id))}
          />
        ))}
      </List>
    </Expander>
  )
}
