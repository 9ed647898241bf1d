import { describe, expect, it } from "vitest"
import {
  afterNews,
  chosenWay,
  noProblem,
  stepsDone,
  waysOf,
  withSent,
  withWay,
} from "../../../core/ui/goals/problem-draft.ts"

describe("problem solving in six steps", () => {
  it("lets ways be written in any order, and leaves out the empty lines", () => {
    const problem = withWay(withWay(noProblem, 2, { way: "Early bus" }), 0, { way: " " })
    expect(problem.options).toHaveLength(3)
    expect(waysOf(problem)).toEqual([{ at: 2, way: "Early bus", plus: "", minus: "" }])
  })

  it("keeps what speaks for a way when its words change", () => {
    const problem = withWay(withWay(noProblem, 0, { way: "Bus", plus: "Cheap" }), 0, { way: "Early bus" })
    expect(problem.options[0]).toEqual({ way: "Early bus", plus: "Cheap", minus: "" })
  })

  it("has chosen nothing once the way chosen is emptied", () => {
    const problem = { ...withWay(noProblem, 0, { way: "Early bus" }), chosen: 0 }
    expect(chosenWay(problem)).toBe("Early bus")
    expect(chosenWay(withWay(problem, 0, { way: "" }))).toBeNull()
  })

  it("counts a step as done by what is in it", () => {
    expect(stepsDone(noProblem)).toEqual([false, false, false, false, false, false])
    const whole = { ...withWay(noProblem, 0, { way: "Bus", minus: "Early" }), problem: "Far", chosen: 0, plan: "Ask" }
    expect(stepsDone({ ...whole, reviewOn: "2026-03-16" })).toEqual([true, true, true, true, true, true])
  })
})

describe("what comes back of one's own writes", () => {
  const saying = (problem: string) => ({ ...noProblem, problem })
  const writes = ["I", "I c", "I can"].map(saying).reduce(withSent, [])

  it("is no news, late or several at once", () => {
    expect(afterNews(writes, saying("I"))).toEqual([saying("I c"), saying("I can")])
    expect(afterNews(writes, saying("I can"))).toEqual([])
  })

  it("is awaited once for the same written twice", () => {
    expect(withSent(writes, saying("I can"))).toEqual(writes)
  })

  it("is told from what another window wrote", () => {
    expect(afterNews(writes, saying("We can"))).toBeNull()
    expect(afterNews([], saying("I can"))).toBeNull()
  })
})
