import { describe, expect, it } from "vitest"
import { fail, ok, type Result } from "../../../core/base/result.ts"
import { type Source, through, together } from "../../../core/base/together.ts"

type Told<T> = Result<T, "locked">

/** A source in the test's own hands. */
const source = <T>() => {
  const listeners = new Set<(result: Told<T>) => void>()
  const watch: Source<T, "locked"> = next => {
    listeners.add(next)
    return () => listeners.delete(next)
  }
  return {
    watch,
    listeners,
    tell: (result: Told<T>) => {
      for (const listener of listeners) listener(result)
    },
  }
}

const setUp = () => {
  const [names, ages] = [source<string>(), source<number>()]
  const told: Told<{ readonly name: string; readonly age: number }>[] = []
  const stop = together<{ readonly name: string; readonly age: number }, "locked">(
    { name: names.watch, age: ages.watch },
    result => told.push(result),
  )
  return { names, ages, told, stop }
}

describe("sources watched together", () => {
  it("tell nothing until each has a value, then on every change", () => {
    const { names, ages, told } = setUp()
    names.tell(ok("Mei"))
    expect(told).toEqual([])
    ages.tell(ok(1))
    ages.tell(ok(2))
    expect(told).toEqual([ok({ name: "Mei", age: 1 }), ok({ name: "Mei", age: 2 })])
  })

  it("tell a failure at once, and values again only when none fails", () => {
    const { names, ages, told } = setUp()
    names.tell(ok("Mei"))
    ages.tell(fail("locked"))
    names.tell(ok("Sol"))
    expect(told).toEqual([fail("locked")])
    ages.tell(ok(1))
    expect(told.at(-1)).toEqual(ok({ name: "Sol", age: 1 }))
  })

  it("are all left when stopped", () => {
    const { names, ages, stop } = setUp()
    stop()
    expect([names.listeners.size, ages.listeners.size]).toEqual([0, 0])
  })

  it("work out what is seen through a rule once a change, failures untouched", () => {
    const names = source<string>()
    const told: Told<number>[] = []
    through(names.watch, name => name.length)(result => told.push(result))
    names.tell(ok("Mei"))
    names.tell(fail("locked"))
    expect(told).toEqual([ok(3), fail("locked")])
  })
})
