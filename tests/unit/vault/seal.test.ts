import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createSealer } from "../../../core/vault/seal.ts"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
import { granted } from "./device.ts"

const sealer = await createSealer(crypto.getRandomValues(new Uint8Array(32)))

const bytes = fc.uint8Array({ maxLength: 300 })
const text = fc.string({ unit: "grapheme", maxLength: 12 })
const about: fc.Arbitrary<SealedAbout> = fc.record({
  id: text,
  kind: text,
  version: fc.nat(),
  part: fc.constantFrom("head", "body"),
  stamp: text,
})
const tampered = (of: SealedAbout) => ({ ok: false, error: { type: "Tampered", ids: [of.id] } })

describe("what is sealed", () => {
  it("opens again, whatever it is and whatever it is about", () =>
    fc.assert(
      fc.asyncProperty(bytes, about, async (plain, of) => {
        const sealed = await sealer.seal(plain, of)
        expect(sealed.length).toBe(plain.length + 29)
        expect(granted(await sealer.open(sealed, of))).toEqual(new Uint8Array(plain))
      }),
    ))

  it("does not open with any bit turned", () =>
    fc.assert(
      fc.asyncProperty(bytes, about, fc.nat(), async (plain, of, where) => {
        const sealed = await sealer.seal(plain, of)
        const bit = where % (sealed.length * 8)
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await sealer.open(sealed, of)).toEqual(tampered(of))
      }),
    ))

  it("does not open cut short or grown", () =>
    fc.assert(
      fc.asyncProperty(bytes, about, fc.nat(), async (plain, of, where) => {
        const sealed = await sealer.seal(plain, of)
        expect(await sealer.open(sealed.subarray(0, where % sealed.length), of)).toEqual(tampered(of))
        expect(await sealer.open(new Uint8Array([...sealed, 0]), of)).toEqual(tampered(of))
      }),
    ))

  it("does not open as anything else than what it was about", () =>
    fc.assert(
      fc.asyncProperty(bytes, about, about, async (plain, of, other) => {
        const sealed = await sealer.seal(plain, of)
        for (const changed of [
          { ...of, id: other.id },
          { ...of, kind: other.kind },
          { ...of, version: other.version },
          { ...of, part: other.part },
          { ...of, stamp: other.stamp },
          { ...of, kind: of.id, id: of.kind },
          { ...of, kind: `${of.kind}${of.id}`, id: "" },
        ]) {
          const same = JSON.stringify({ ...of }) === JSON.stringify(changed)
          expect((await sealer.open(sealed, changed)).ok).toBe(same)
        }
      }),
    ))

  it("does not open in another vault", async () => {
    const of: SealedAbout = { id: "1", kind: "goal", version: 1, part: "body", stamp: "" }
    const other = await createSealer(crypto.getRandomValues(new Uint8Array(32)))
    expect(await other.open(await sealer.seal(new Uint8Array(9), of), of)).toEqual(tampered(of))
  })

  it("never looks the same twice", async () => {
    const of: SealedAbout = { id: "1", kind: "goal", version: 1, part: "body", stamp: "" }
    expect(await sealer.seal(new Uint8Array(9), of)).not.toEqual(await sealer.seal(new Uint8Array(9), of))
  })
})

describe("a digest", () => {
  it("is the same for the same label and bytes, and for nothing else", () =>
    fc.assert(
      fc.property(text, bytes, text, bytes, (label, value, otherLabel, otherValue) => {
        const same = label === otherLabel && Buffer.compare(value, otherValue) === 0
        const digest = sealer.digest(label, value)
        expect(digest.length).toBe(32)
        expect(Buffer.compare(digest, sealer.digest(otherLabel, otherValue)) === 0).toBe(same)
      }),
    ))
})

describe("a sealer that was forgotten", () => {
  it("finishes nothing that is still under way", async () => {
    const of: SealedAbout = { id: "1", kind: "goal", version: 1, part: "body", stamp: "" }
    const gone = await createSealer(new Uint8Array(32))
    const sealed = await gone.seal(new Uint8Array(9), of)
    gone.forget()
    await expect(gone.seal(new Uint8Array(9), of)).rejects.toThrow()
    await expect(gone.open(sealed, of)).rejects.toThrow()
    expect(() => gone.digest("tally", sealed)).toThrow()
  })
})
