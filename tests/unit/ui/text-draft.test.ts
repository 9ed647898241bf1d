import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  arrived,
  entered,
  left,
  openDraft,
  pendingWrite,
  refused,
  type TextDraft,
  type TextWrite,
  typed,
  written,
} from "../../../core/ui/text-draft.ts"

const typing = (text: string) => entered(openDraft(text))
const write = (draft: TextDraft): TextWrite => {
  const pending = pendingWrite(draft)
  if (!pending) throw new Error("nothing to write")
  return pending
}

describe("a text that writes itself", () => {
  it("has nothing to write until something was typed", () => {
    expect(pendingWrite(typing("call her"))).toBeNull()
    expect(write(typed(typing("call her"), "call her on Saturday"))).toEqual({
      was: "call her",
      text: "call her on Saturday",
    })
  })

  it("goes on from what was written last, before the core has answered", () => {
    const draft = typed(written(typed(typing(""), "call")), "call her")
    expect(write(draft)).toEqual({ was: "call", text: "call her" })
  })

  it("is not thrown back by its own writes coming home late", () => {
    let draft = written(typed(written(typed(typing(""), "ca")), "call"))
    draft = arrived(draft, "ca")
    expect(draft.text).toBe("call")
    draft = left(arrived(draft, "call"))
    expect(draft.text).toBe("call")
  })

  it("stays as it is under the fingers while the field changes elsewhere", () => {
    const draft = arrived(typed(typing("Saturday"), "Saturday morning"), "Sunday")
    expect(draft.text).toBe("Saturday morning")
    expect(write(draft).was).toBe("Saturday")
  })

  it("takes in what was added at the end elsewhere, once", () => {
    let draft = written(typed(typing("a"), "mine"))
    draft = arrived(draft, "mine\nother")
    draft = arrived(draft, "mine\nother")
    expect(draft.text).toBe("mine\nother")
    expect(pendingWrite(draft)).toBeNull()
  })

  it("shows what the field holds by now, once nobody types in it", () => {
    expect(arrived(openDraft("Saturday"), "Sunday").text).toBe("Sunday")
    expect(left(arrived(typing("Saturday"), "Sunday")).text).toBe("Sunday")
  })

  it("keeps on the screen what could not be kept on disk, and offers it again", () => {
    const draft = typed(typing("a"), "ab")
    const again = left(refused(written(draft), write(draft)))
    expect(again.text).toBe("ab")
    expect(write(again)).toEqual({ was: "a", text: "ab" })
  })

  it("ends at what the field holds, whatever came between", () => {
    const events = fc.array(
      fc.oneof(
        fc.record({ type: fc.constant("type" as const), text: fc.string({ maxLength: 4 }) }),
        fc.record({ type: fc.constant("elsewhere" as const), text: fc.string({ maxLength: 4 }) }),
        fc.record({ type: fc.constantFrom("enter" as const, "leave" as const, "write" as const) }),
      ),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), events, (start, happened) => {
        let draft = openDraft(start)
        let field = start
        const flush = () => {
          if (!pendingWrite(draft)) return
          field = draft.text
          draft = arrived(written(draft), field)
        }
        for (const event of happened) {
          if (event.type === "type") draft = typed(entered(draft), event.text)
          else if (event.type === "elsewhere") {
            field = event.text
            draft = arrived(draft, field)
          } else if (event.type === "enter") draft = entered(draft)
          else if (event.type === "leave") {
            flush()
            draft = left(draft)
          } else flush()
        }
        flush()
        expect(left(draft).text).toBe(field)
      }),
    )
  })
})
