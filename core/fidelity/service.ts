import * as v from "valibot"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Source } from "../base/together.ts"
import { admit } from "../domain/admit.ts"
import { day } from "../domain/shape.ts"
import type { FidelityApi } from "./api.ts"
import type { FidelityReading } from "./reading.ts"

const windowSchema = v.nullable(
  v.pipe(
    v.object({ from: day, to: day }),
    v.check(({ from, to }) => from <= to, "a window that ends after it begins"),
  ),
)
const boardSchema = v.object({ window: windowSchema, instrumentId: v.string() })
const itemSchema = v.object({ ...boardSchema.entries, itemId: v.string() })

/** The room of fidelity: what the records say of the program's closeness to the model. It keeps nothing. */
export const createFidelity = (reading: Pick<FidelityReading, "board" | "item">): FidelityApi => {
  const source = async <Data, T>(
    told: Result<Data, RecordFailure>,
    read: (data: Data) => Promise<Source<T, RecordFailure>>,
  ): Promise<Source<T, RecordFailure>> => {
    if (told.ok) return read(told.value)
    return next => {
      next(told)
      return () => {}
    }
  }
  return {
    watchBoard: async (data, onChange) => watching(await source(admit(boardSchema, data), reading.board), onChange),
    watchItem: async (data, onChange) => watching(await source(admit(itemSchema, data), reading.item), onChange),
  }
}
