import type { RecordFailure } from "../base/failure.ts"
import { newId, type ReviewId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Program } from "../domain/program.ts"
import type { Board, Window } from "../fidelity/api.ts"
import { type Change, refused } from "./change.ts"
import { monthOn, newReview, reframed } from "./frame.ts"
import type { WatchDeps } from "./watch.ts"

export type BeginDeps = Pick<WatchDeps, "reviews" | "dueOf" | "todayOf"> & {
  readonly readProgram: () => Promise<Result<Program, RecordFailure>>
  /** What the records say now; window null: the last three months. */
  readonly readBoard: (data: {
    readonly window: Window | null
    readonly instrumentId: string
  }) => Promise<Result<Board, RecordFailure>>
}

type Frame = {
  readonly instrumentId: string
  readonly month: number | null
  readonly window: Window
}

/** How a review begins: the numbers are read, and kept with it. */
export const createBeginning = ({ reviews, readProgram, readBoard, dueOf, todayOf }: BeginDeps, change: Change) => {
  const read = async (
    wish: Parameters<BeginDeps["readBoard"]>[0],
  ): Promise<Result<{ readonly program: Program; readonly board: Board }, RecordFailure>> => {
    const program = await readProgram()
    if (!program.ok) return program
    const board = await readBoard(wish)
    return board.ok ? ok({ program: program.value, board: board.value }) : board
  }

  return {
    begin: async (instrumentId: string): Promise<Result<ReviewId, RecordFailure>> => {
      const heads = await reviews.heads({})
      if (!heads.ok) return heads
      const open = heads.value.find(({ status }) => status === "open")
      if (open) return ok(open.id)
      const found = await read({ window: null, instrumentId })
      if (!found.ok) return found
      const { program } = found.value
      const month = monthOn(dueOf(program, heads.value), todayOf(program))
      const id = newId<ReviewId>()
      const added = await reviews.add(newReview({ id, instrumentId, month, ...found.value }))
      return added.ok ? ok(id) : added
    },
    frame: async (id: ReviewId, frame: Frame): Promise<Result<null, RecordFailure>> => {
      const { window, instrumentId } = frame
      const found = await read({ window, instrumentId })
      if (!found.ok) return found
      return change(id, review =>
        review.first || review.second
          ? refused("numbers are frozen once somebody rates")
          : reframed(review, { ...frame, ...found.value }),
      )
    },
  }
}
