import { proxy } from "comlink"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { admit } from "../../../core/domain/admit.ts"
import { type Managed, managedFeatures, managedSchema, stricter } from "../../../core/domain/managed.ts"
import { mayKeepKey, noPolicy } from "../../../core/domain/policy.ts"
import type { RulesSet } from "../../../core/policy/api.ts"
import { followBounds } from "../../../core/policy/bounds.ts"
import { createManaged } from "../../../core/policy/managed.ts"
import { createPolicy } from "../../../core/policy/service.ts"
import { policyKind } from "../../../core/store/kinds.ts"
import { mayInsertInto, readManaged } from "../../../extension/policy/managed.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const settled = () => new Promise<void>(resolve => setImmediate(resolve))

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
  features: { copyNotes: true, shareSheet: true, passkeys: true },
}

const wrongWith = (values: unknown) => {
  const admitted = admit(managedSchema, values)
  return admitted.ok ? null : admitted.error.what
}

describe("what IT sets for a browser", () => {
  it("is refused whole for one wrong value, which is named and not repeated", () => {
    expect(wrongWith({ idleLockMinutes: 5, allowedOrigins: ["https://records.example.org"] })).toBeNull()
    expect(wrongWith({ idleLockMinutes: 0, keepKey: false })).toBe("idleLockMinutes")
    expect(wrongWith({ keepKey: "no" })).toBe("keepKey")
    expect(wrongWith({ disabledFeatures: ["copy", "crisis"] })).toBe("disabledFeatures.1")
    expect(wrongWith({ requiredPasskey: true, disabledFeatures: ["passkeys"] })).toBe("requiredPasskey")
    expect(wrongWith({ allowedOrigin: [] })).toBe("allowedOrigin")
    for (const rule of ["records.example.org", "https://records.example.org/notes", "*", "https://*", "file:///x", ""])
      expect(wrongWith({ allowedOrigins: [rule] }), rule).toBe("allowedOrigins.0")
  })

  it("says where notes may be inserted: everywhere, nowhere, or on these origins", () => {
    const rules = { allowedOrigins: ["https://records.example.org", "https://*.ehr.example:8443"] }
    expect(mayInsertInto(null, "https://anything.example")).toBe(true)
    expect(mayInsertInto({ allowedOrigins: [] }, "https://anything.example")).toBe(true)
    expect(mayInsertInto({ disabledFeatures: ["insert"] }, "https://records.example.org")).toBe(false)
    for (const origin of ["https://records.example.org", "https://a.ehr.example:8443", "https://a.b.ehr.example:8443"])
      expect(mayInsertInto(rules, origin), origin).toBe(true)
    for (const origin of [
      "http://records.example.org",
      "https://records.example.org:444",
      "https://records.example.org.evil.example",
      "https://ehr.example:8443",
      "https://a.ehr.example",
      "https://notehr.example:8443",
      "null",
      null,
    ])
      expect(mayInsertInto(rules, origin), String(origin)).toBe(false)
    expect(mayInsertInto({}, null)).toBe(true)
  })

  it("never loosens what the agency's policy says, and adds what is stricter", () => {
    const managed = fc.record<Managed>(
      {
        idleLockMinutes: fc.integer({ min: 1, max: 120 }),
        keepKey: fc.boolean(),
        requiredPasskey: fc.boolean(),
        disabledFeatures: fc.subarray([...managedFeatures]),
      },
      { requiredKeys: [] },
    )
    const rules = fc.record({
      lockAfterMinutes: fc.integer({ min: 1, max: 120 }),
      passkey: fc.constantFrom("optional" as const, "required" as const),
      features: fc.record({
        copyNotes: fc.boolean(),
        shareSheet: fc.boolean(),
        passkeys: fc.boolean(),
        keepKey: fc.boolean(),
      }),
    })
    fc.assert(
      fc.property(rules, managed, (set, byIt) => {
        const agency = { ...noPolicy, ...set }
        const both = stricter(agency, byIt)
        expect(both.lockAfterMinutes).toBe(Math.min(agency.lockAfterMinutes, byIt.idleLockMinutes ?? 120))
        expect(mayKeepKey(both)).toBe(mayKeepKey(agency) && byIt.keepKey !== false)
        expect(both.features.copyNotes).toBe(agency.features.copyNotes && !byIt.disabledFeatures?.includes("copy"))
        expect(both.passkey === "required").toBe(
          both.features.passkeys && (agency.passkey === "required" || byIt.requiredPasskey === true),
        )
        expect(stricter(both, byIt)).toEqual(both)
      }),
    )
    expect(stricter(noPolicy, null)).toBe(noPolicy)
  })

  it("bounds the vault beside the policy, from the first moment on, and is told to every screen", async () => {
    const policies = createMemoryCollection(policyKind)
    const managed = createManaged()
    managed.take({ idleLockMinutes: 3, keepKey: false })
    const told: number[] = []
    const bounds = followBounds(policies, ({ longestLockAfterMs }) => told.push(longestLockAfterMs), managed)
    expect(bounds.now()).toEqual({ longestLockAfterMs: 180_000, shortestPassphrase: 8, keepKey: false })
    expect(await bounds.mayKeepKey()).toBe(false)

    const policy = createPolicy({ policies, managed })
    const seen: RulesSet[] = []
    await policy.watch(
      null,
      proxy(set => {
        if (set.ok) seen.push(set.value)
      }),
    )
    await policy.adopt({ text: JSON.stringify(lantern) })
    await settled()
    expect(bounds.now()).toEqual({ longestLockAfterMs: 180_000, shortestPassphrase: 12, keepKey: false })
    await policy.setManaged({ values: { idleLockMinutes: 20 } })
    expect(bounds.now()).toEqual({ longestLockAfterMs: 600_000, shortestPassphrase: 12, keepKey: true })
    await policy.setManaged({ values: { idleLockMinutes: "20" } })
    await settled()
    expect(seen.at(-1)?.policy?.agency).toBe("Lantern House")
    expect(seen.at(-1)?.managed).toEqual({ ok: false, error: { type: "Malformed", what: "idleLockMinutes" } })
    await policy.setManaged({ values: {} })
    await settled()
    expect(seen.at(-1)?.managed).toEqual({ ok: true, value: null })
    expect(told, "and told only what is another than before").toEqual([180_000, 600_000])
  })

  it("is read as it stands, read again after each change, and is nothing where the browser has none", async () => {
    let [stored, tell] = [{ keepKey: false } as object, () => {}]
    const storage = (get: () => Promise<object>) => ({
      get,
      onChanged: {
        addListener: (listener: () => void) => {
          tell = listener
        },
      },
    })
    const managed = await readManaged(storage(async () => stored))
    expect(managed.value).toEqual({ keepKey: false })
    stored = { keepKey: "whatever" }
    tell()
    await settled()
    expect(managed.value).toEqual({ keepKey: "whatever" })
    expect((await readManaged(storage(() => Promise.reject(new Error("no manifest"))))).value).toEqual({})
  })
})
