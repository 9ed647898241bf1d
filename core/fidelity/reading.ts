import type { Instrument } from "../../content/instrument-schema.ts"
import type { Techniques } from "../../content/schema.ts"
import type { Clock } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, together } from "../base/together.ts"
import { zoned } from "../base/zoned.ts"
import { countedFacts, type Facts } from "../domain/facts/facts.ts"
import type { Program } from "../domain/program.ts"
import type { FactSource } from "../store/facts/fact-source.ts"
import type { Board, ItemRecords, Window } from "./api.ts"
import { boardOf, itemOf } from "./board.ts"
import type { Around } from "./counting.ts"
import type { Families } from "./techniques.ts"

export type ReadingDeps = {
  readonly facts: Pick<FactSource, "watch">
  readonly program: Source<Program, RecordFailure>
  /** Finished ones. */
  readonly reviews: Source<Around["reviews"], RecordFailure>
  readonly supervised: Source<Around["supervised"], RecordFailure>
  readonly clock: Clock
  /** An instrument, or null when this version has none of that id. */
  readonly loadInstrument: (id: string) => Promise<Instrument | null>
  readonly loadTechniques: () => Promise<Techniques>
  readonly topicIds: readonly string[]
  readonly outcomeIds: readonly string[]
}

export type Asked = { readonly window: Window | null; readonly instrumentId: string }

type Content = Pick<Around, "scale" | "index" | "families">
type Read = {
  readonly facts: Facts
  readonly program: Program
  readonly reviews: Around["reviews"]
  readonly supervised: Around["supervised"]
}

const indexId = "goi"

const familiesOf = ({ families }: Techniques): Families =>
  Object.fromEntries(families.map(({ id, techniques }) => [id, new Set(techniques.map(technique => technique.id))]))

/** What the records of a vault say of its program, as it changes; *NotFound* for what this version cannot count. */
export const createReading = (deps: ReadingDeps) => {
  const { clock, loadInstrument, loadTechniques, topicIds, outcomeIds } = deps

  const load = async (instrumentId: string): Promise<Content | null> => {
    const [scale, index, techniques] = await Promise.all([
      loadInstrument(instrumentId),
      loadInstrument(indexId),
      loadTechniques(),
    ])
    return scale && index && scale.about === "program" && scale.id !== indexId
      ? { scale, index, families: familiesOf(techniques) }
      : null
  }
  const aroundOf = (content: Content, { program, reviews, supervised }: Read): Around => ({
    ...content,
    today: zoned(program.zone).dayOf(Date.parse(clock.now())),
    topicIds,
    outcomeIds,
    reviews,
    supervised,
  })
  const counted =
    <T>(content: Content, count: (read: Read, around: Around) => Result<T, RecordFailure>): Source<T, RecordFailure> =>
    next =>
      together<Read, RecordFailure>(
        {
          facts: told => deps.facts.watch(countedFacts, told),
          program: deps.program,
          reviews: deps.reviews,
          supervised: deps.supervised,
        },
        read => next(read.ok ? count(read.value, aroundOf(content, read.value)) : read),
      )
  const none =
    (id: string): Source<never, RecordFailure> =>
    next => {
      next(fail({ type: "NotFound", id }))
      return () => {}
    }

  const board = async ({ window, instrumentId }: Asked): Promise<Source<Board, RecordFailure>> => {
    const content = await load(instrumentId)
    return content
      ? counted(content, ({ facts, program }, around) => ok(boardOf(facts, program, window, around)))
      : none(instrumentId)
  }
  return {
    board,
    item: async ({
      window,
      instrumentId,
      itemId,
    }: Asked & { readonly itemId: string }): Promise<Source<ItemRecords, RecordFailure>> => {
      const content = await load(instrumentId)
      if (!content) return none(instrumentId)
      return counted(content, ({ facts, program }, around) => {
        const found = itemOf(facts, program, window, around, itemId)
        return found ? ok(found) : fail({ type: "NotFound", id: itemId })
      })
    },
    /** The board as it is now. */
    readBoard: async (asked: Asked): Promise<Result<Board, RecordFailure>> => {
      const source = await board(asked)
      return new Promise(resolve => {
        const stop = source(result => {
          resolve(result)
          queueMicrotask(() => stop())
        })
      })
    },
  }
}
export type FidelityReading = ReturnType<typeof createReading>
