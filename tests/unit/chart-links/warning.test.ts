import { describe, expect, it } from "vitest"
import { newId, type ParticipantId } from "../../../core/base/id.ts"
import { type FoundChart, warningFor } from "../../../core/domain/chart-warning.ts"

const wren = newId<ParticipantId>()
const ash = newId<ParticipantId>()
const joss = newId<ParticipantId>()

const front = (participantIds: readonly ParticipantId[], nearest = participantIds): FoundChart => ({
  known: true,
  charts: true,
  participantIds,
  nearest,
})
const list: FoundChart = { known: true, charts: false, participantIds: [], nearest: [] }
const mail: FoundChart = { ...list, known: false }
const warn = (found: FoundChart, linked = true) => warningFor({ participantId: wren, linked, found })

describe("before a note about someone goes into the chart in front", () => {
  it("nothing is said in their own chart", () => {
    expect(warn(front([wren]))).toBeNull()
  })

  it("it is said when the chart is someone else's, also for a person without a chart", () => {
    const someone = { type: "someone-else", participantIds: [ash] }
    expect(warn(front([ash]))).toEqual(someone)
    expect(warn(front([ash]), false)).toEqual(someone)
    expect(warn(front([ash, joss]))).toEqual({ type: "someone-else", participantIds: [ash, joss] })
  })

  it("it is said when a chart is linked to nobody, also for a person without a chart", () => {
    expect(warn(front([]))).toEqual({ type: "nobody" })
    expect(warn(front([]), false)).toEqual({ type: "nobody" })
  })

  it("it is said when someone with a chart is about to be written of where no chart is", () => {
    expect(warn(list)).toEqual({ type: "nobody" })
    expect(warn(mail)).toEqual({ type: "nobody" })
  })

  it("nothing is said of a person without a chart where no chart is", () => {
    expect(warn(list, false)).toBeNull()
    expect(warn(mail, false)).toBeNull()
  })

  it("that the chart is someone else's as well is told, with who", () => {
    expect(warn(front([wren, ash]))).toEqual({ type: "shared", participantIds: [ash] })
  })

  it("the chart of the frame decides, not that of the page around it", () => {
    expect(warn(front([ash, wren], [ash]))).toEqual({ type: "someone-else", participantIds: [ash] })
    expect(warn(front([wren], []))).toEqual({ type: "nobody" })
    expect(warn(front([wren, ash], [wren]))).toEqual({ type: "shared", participantIds: [ash] })
    expect(warn(front([ash], []))).toEqual({ type: "someone-else", participantIds: [ash] })
  })
})
