import type { Outbox, Told } from "../../domain/sending.ts"
import { memberOf } from "../who.ts"
import { mayGo } from "./scope.ts"
import { type Around, goesAgain, isNewsTo, type Mark } from "./waiting.ts"

/**
 * What waits in one stream, kept from look to look: what `waitingFor` would find among everything, by what changed alone.
 * It holds as long as nobody gains anything that only a look at everything could tell: `isShort`.
 */

/** The marks there are, by whom they belong to; of "", what belongs to nobody. */
export type Marks = {
  readonly of: (owner: string) => Iterable<Mark>
  readonly all: () => Iterable<Mark>
}

export type Standing = {
  readonly around: Around
  /** `untold`: this state was not told and is news. Otherwise it is here because it goes again. */
  readonly waits: Map<string, { readonly mark: Mark; readonly untold: boolean }>
  /** What of the outbox was taken notice of. */
  readonly told: Told
  readonly pages: ReadonlySet<string>
}

const pageIds = ({ pages }: Pick<Outbox, "pages">): ReadonlySet<string> => new Set(pages.map(({ id }) => id))

/** All that may be for this audience, and perhaps more. */
export const withinReach = ({ scope }: Around, marks: Marks): Iterable<Mark> =>
  memberOf(scope.audience) === null ? marks.all() : ["", ...scope.served].flatMap(owner => [...marks.of(owner)])

/** By a look at everything: `told` is all that was told in this stream, the newest last. */
export const standingOf = (outbox: Outbox, around: Around, marks: Marks, told: readonly Told[]): Standing => {
  const stamps = new Map<string, string>()
  for (const part of told) for (const [id, stamp] of part) stamps.set(id, stamp)
  const waits: Standing["waits"] = new Map()
  for (const mark of withinReach(around, marks)) {
    if (!mayGo(mark, around.scope)) continue
    const untold = stamps.get(mark.id) !== mark.stamp && isNewsTo(mark.stamp, around)
    if (untold || goesAgain(mark, around)) waits.set(mark.id, { mark, untold })
  }
  return { around, waits, told: outbox.told, pages: pageIds(outbox) }
}

/** Takes notice of records that are other than before. */
export const hear = ({ around, waits }: Standing, changed: readonly Mark[]): void => {
  for (const mark of changed) {
    const untold = isNewsTo(mark.stamp, around)
    if (mayGo(mark, around.scope) && (untold || goesAgain(mark, around))) waits.set(mark.id, { mark, untold })
    else waits.delete(mark.id)
  }
}

/** What is asked for now reaches further than what was kept: someone is served who was not, or a device is theirs no more. */
export const isShort = ({ around: before }: Standing, { scope, theirs }: Around): boolean =>
  memberOf(scope.audience) !== null &&
  ([...scope.served].some(id => !before.scope.served.has(id)) || [...before.theirs].some(life => !theirs.has(life)))

/** Pages that were not taken notice of. */
export const unheardPages = ({ pages }: Standing, outbox: Outbox): Outbox["pages"] =>
  outbox.pages.filter(({ id }) => !pages.has(id))

/** The same, as things are now. `told`: the pages that were not taken notice of. What was told goes, what goes again comes. */
export const standingNow = (
  standing: Standing,
  outbox: Outbox,
  around: Around,
  marks: Marks,
  told: readonly Told[],
): Standing => {
  const { waits } = standing
  const news = standing.told === outbox.told ? told : [...told, outbox.told]
  for (const part of news)
    for (const [id, stamp] of part) {
      const one = waits.get(id)
      if (one?.mark.stamp === stamp) waits.set(id, { mark: one.mark, untold: false })
    }
  const before = standing.around
  const gained = [...around.again].filter(owner => owner !== "" && !before.again.has(owner))
  const groups = around.servesOthers && !before.servesOthers ? [""] : []
  for (const owner of [...gained, ...groups])
    for (const mark of marks.of(owner)) if (!waits.has(mark.id)) waits.set(mark.id, { mark, untold: false })
  for (const [id, { mark, untold }] of waits) {
    const isUntold = untold && isNewsTo(mark.stamp, around)
    if (!mayGo(mark, around.scope) || !(isUntold || goesAgain(mark, around))) waits.delete(id)
  }
  return { around, waits, told: outbox.told, pages: pageIds(outbox) }
}
