import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mayKeepKey } from "../../../core/domain/policy.ts"
import { followBounds } from "../../../core/policy/bounds.ts"
import { inForce } from "../../../core/policy/in-force.ts"
import { parsePolicy } from "../../../core/policy/parse-policy.ts"
import { createPolicy } from "../../../core/policy/service.ts"
import { policyKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { granted } from "../vault/device.ts"

const lantern = {
  format: "handrail/policy",
  version: 1,
  agency: "Lantern House",
  issuedOn: "2026-11-02",
  lockAfterMinutes: 10,
  passphraseAtLeast: 12,
  passkey: "optional",
  retentionYears: 7,
  backupEveryDays: 7,
  features: { copyNotes: true, shareSheet: false, passkeys: true },
}
const file = (changes: object = {}) => JSON.stringify({ ...lantern, ...changes })

const settled = () => new Promise<void>(resolve => setImmediate(resolve))

describe("a policy file", () => {
  it("is taken as it stands", () => {
    expect(parsePolicy(file())).toEqual({ ok: true, value: lantern })
  })

  it.each([
    ["a field left out", file({ retentionYears: undefined }), "policy retentionYears"],
    ["a field it does not know", file({ trackStaff: true }), "policy trackStaff"],
    ["a number out of bounds", file({ lockAfterMinutes: 0 }), "policy lockAfterMinutes"],
    [
      "a passkey that is required and not allowed",
      file({ passkey: "required", features: { ...lantern.features, passkeys: false } }),
      "policy passkey",
    ],
    ["another kind of file", JSON.stringify({ format: "handrail/keyring", version: 1 }), "policy"],
    ["half a file", file().slice(0, 90), "policy"],
    ["a file far too long", file({ agency: "x".repeat(70_000) }), "policy"],
  ])("is refused whole with %s, and the field is named", (_, text, what) => {
    expect(parsePolicy(text)).toEqual({ ok: false, error: { type: "Malformed", what } })
  })

  it("may say whether the key rests while the side panel is closed, and lets it where it does not", () => {
    expect(mayKeepKey(granted(parsePolicy(file())))).toBe(true)
    for (const keepKey of [true, false]) {
      const features = { ...lantern.features, keepKey }
      expect(mayKeepKey(granted(parsePolicy(file({ features }))))).toBe(keepKey)
    }
    const features = { ...lantern.features, keepKey: "no" }
    expect(parsePolicy(file({ features }))).toEqual({
      ok: false,
      error: { type: "Malformed", what: "policy features.keepKey" },
    })
  })

  it("from a newer Handrail is left alone", () => {
    expect(parsePolicy(file({ version: 2, anything: 1 }))).toEqual({
      ok: false,
      error: { type: "FromNewerVersion", found: 2, known: 1 },
    })
  })

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(parsePolicy(text).ok).toBe(false)
      }),
    )
  })
})

describe("the policy in force", () => {
  const setUp = () => {
    const policies = createMemoryCollection(policyKind)
    const policy = createPolicy({ policies })
    const now = async () => {
      const heads = await policies.heads({})
      return heads.ok ? (inForce(heads.value)?.policy ?? null) : heads.error
    }
    return { policies, policy, now }
  }

  it("is the one taken over last", async () => {
    const { policy, now } = setUp()
    expect(await now()).toBeNull()
    await policy.adopt({ text: file() })
    await policy.adopt({ text: file({ issuedOn: "2026-11-20", lockAfterMinutes: 5 }) })
    expect(await now()).toMatchObject({ lockAfterMinutes: 5 })
  })

  it("gives way to none that was issued before it", async () => {
    const { policy, now } = setUp()
    await policy.adopt({ text: file() })
    expect(await policy.adopt({ text: file({ issuedOn: "2026-11-01" }) })).toEqual({
      ok: false,
      error: { type: "Malformed", what: "policy issuedOn" },
    })
    expect(await now()).toEqual(lantern)
  })

  it("can be set aside, and the one before it does not come back", async () => {
    const { policy, now } = setUp()
    await policy.adopt({ text: file() })
    await policy.adopt({ text: file({ issuedOn: "2026-11-20" }) })
    await policy.setAside()
    expect(await now()).toBeNull()
    await policy.adopt({ text: file({ issuedOn: "2026-10-01" }) })
    expect(await now()).toMatchObject({ issuedOn: "2026-10-01" })
  })

  it("bounds the vault, and goes on doing so while it is locked", async () => {
    let locked = false
    let tell = () => {}
    const policies = createMemoryCollection(policyKind, {
      locked: () => locked,
      onLockChange: listener => {
        tell = listener
        return () => {}
      },
    })
    const told: number[] = []
    const bounds = followBounds(policies, ({ longestLockAfterMs }) => told.push(longestLockAfterMs))
    await createPolicy({ policies }).adopt({ text: file() })
    await settled()
    expect(bounds.now()).toEqual({ longestLockAfterMs: 600_000, shortestPassphrase: 12, keepKey: true })
    locked = true
    tell()
    await settled()
    expect(bounds.now()).toMatchObject({ longestLockAfterMs: 600_000 })
    locked = false
    await createPolicy({ policies }).setAside()
    await settled()
    expect(bounds.now()).toMatchObject({ shortestPassphrase: 8 })
    expect(told).toEqual([600_000, Number.POSITIVE_INFINITY])
  })

  it("that forbids the key to rest is told at once, also when nothing else of it differs; unread, it allows nothing", async () => {
    let locked = false
    const policies = createMemoryCollection(policyKind, { locked: () => locked, onLockChange: () => () => {} })
    const told: boolean[] = []
    const bounds = followBounds(policies, ({ keepKey }) => told.push(keepKey))
    expect(await bounds.mayKeepKey()).toBe(true)
    const { adopt } = createPolicy({ policies })
    await adopt({ text: file() })
    await adopt({ text: file({ features: { ...lantern.features, keepKey: false } }) })
    expect(await bounds.mayKeepKey()).toBe(false)
    await settled()
    expect(bounds.now().keepKey).toBe(false)
    expect(told.at(-1)).toBe(false)
    await createPolicy({ policies }).setAside()
    expect(await bounds.mayKeepKey()).toBe(true)
    locked = true
    expect(await bounds.mayKeepKey()).toBe(false)
  })
})
