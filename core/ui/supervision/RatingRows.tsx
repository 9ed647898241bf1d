import type { Day } from "../../base/clock.ts"
import type { Program } from "../../domain/program.ts"
import type { IntegrityRating, IntegrityScore } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import { dotted } from "../dotted.ts"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { pastDay } from "../people/days.ts"
import { useWhen } from "../use-when.ts"

type RatingRowsProps = {
  readonly label: string
  /** Newest first. */
  readonly ratings: readonly IntegrityRating[]
  readonly staff: Program["staff"]
  readonly today: Day
}

/** "3.18", as the language writes it. */
export const meanWords = (mean: number): string =>
  new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(mean)

export const scoreWords = ({ mean, band, rated, of }: IntegrityScore): string =>
  mean === null
    ? m.supervision_rated_too_few({ count: rated, all: of })
    : dotted(
        m.supervision_rated_mean({ mean: meanWords(mean), band: band ?? "" }),
        m.supervision_rated_mean_of({ count: rated }),
      )

/** Sessions that were rated, each to be opened. */
export const RatingRows = ({ label, ratings, staff, today }: RatingRowsProps) => {
  const when = useWhen()
  return (
    <List label={label}>
      {ratings.map(one => (
        <ListRow
          key={one.id}
          title={one.status === "finished" ? scoreWords(one.score) : m.supervision_rated_open()}
          line={dotted(
            one.by === "supervisor" ? m.supervision_rated_by_supervisor() : m.supervision_rated_by_facilitator(),
            one.staffId !== null && staff[one.staffId]?.name,
          )}
          end={pastDay(one.on, today, when)}
          href={hrefTo(paths.rating(one.id))}
        />
      ))}
    </List>
  )
}
