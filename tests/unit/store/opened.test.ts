import { describe, expect, it } from "vitest"
import { createOpened } from "../../../core/store/opened.ts"

const start = (most = 3) => {
  let change = (_unlocked: boolean) => {}
  const opened = createOpened<string>(
    {
      sealer: () => null,
      onChange: listener => {
        change = listener
        return () => {}
      },
    },
    most,
  )
  return { opened, lock: () => change(false), unlock: () => change(true) }
}

describe("what was opened", () => {
  it("is found at its stamp only", () => {
    const { opened } = start()
    opened.remembering()("a", "s1", "words")
    expect(opened.find("a", "s1")?.value).toBe("words")
    expect(opened.find("a")?.stamp).toBe("s1")
    expect(opened.find("a", "s2")).toBeNull()
  })

  it("is forgotten when the vault locks, also what was being opened just then", () => {
    const { opened, lock, unlock } = start()
    const early = opened.remembering()
    early("a", "s1", "words")
    lock()
    expect(opened.find("a")).toBeNull()
    early("b", "s1", "late words")
    expect(opened.find("b")).toBeNull()
    unlock()
    early("b", "s1", "late words")
    expect(opened.find("b")).toBeNull()
  })

  it("makes room for what is used later", () => {
    const { opened } = start(2)
    const remember = opened.remembering()
    for (const id of ["a", "b", "a", "c"]) remember(id, "s1", id)
    expect(["a", "b", "c"].map(id => opened.find(id) !== null)).toEqual([true, false, true])
  })
})
