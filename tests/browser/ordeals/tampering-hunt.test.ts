import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openKeyring } from "../../../core/vault/foreign-keyring.ts"
import { createChance } from "../../e2e/ordeals/chance.ts"
import { mutations } from "./mutations.ts"
import { makeVault, passphrase, quickly } from "./whole-vault.ts"

const each = 110
const seed = 71

const textOf = (value: unknown) => JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? [...part] : part))

let vault: Awaited<ReturnType<typeof makeVault>>
/** All that was ever true of a record. */
const once = new Map<string, Set<string>>()
const nouns = async () => {
  const people = vault.openPeople()
  return Promise.all(vault.ids.map(async id => [id, await people.get(id)] as const))
}
const remember = async () => {
  for (const [id, noun] of await nouns())
    once.set(id, (once.get(id) ?? new Set()).add(textOf(noun.ok ? noun.value : noun.error)))
}

beforeAll(async () => {
  vault = await makeVault()
  await vault.replaceAll(vault.earlier)
  await remember()
  await vault.replaceAll(vault.rows)
  await remember()
})
afterAll(() => vault.database.close())

const lookedThrough = async () => {
  const [check, log] = [await vault.check(), await vault.verify()]
  return {
    sound: check.ok && check.value.state === "sound",
    whole: log.ok && log.value.state === "whole",
    named: check.ok && check.value.state === "damaged" ? check.value.unreadable : [],
  }
}

describe(`whatever is done to the rows of a vault while it is locked (seed ${seed})`, () => {
  it("is nothing as long as nothing is done", async () => {
    expect(await lookedThrough()).toEqual({ sound: true, whole: true, named: [] })
  })

  const notices = `is noticed and named, and nothing of it counts, ${each} times:`
  it.each(Object.entries(mutations))(
    `${notices} %s`,
    async (what, mutate) => {
      const chance = createChance(seed + what.length)
      const before = textOf(vault.rows)
      for (let n = 0; n < each; ) {
        const { rows, names } = mutate(vault.rows, vault.earlier, chance)
        if (textOf(rows) === before) continue
        n++
        await vault.replaceAll(rows)
        const { sound, whole, named } = await lookedThrough()
        expect(sound && whole, `the ${n}th`).toBe(false)
        expect(named, `the ${n}th`).toEqual(expect.arrayContaining([...names]))
        for (const [id, noun] of await nouns())
          if (noun.ok) expect(once.get(id), `the ${n}th: ${id}`).toContain(textOf(noun.value))
      }
      await vault.replaceAll(vault.rows)
      expect(await lookedThrough()).toEqual({ sound: true, whole: true, named: [] })
    },
    120_000,
  )
})

describe(`whatever is done to the keyring (seed ${seed})`, () => {
  it("opens nothing that it did not open before, 700 times over; what it does not protect is only the idle time", async () => {
    const text = await vault.keyringText()
    if (!text.ok) throw new Error(text.error.type)
    const chance = createChance(seed)
    const open = (kept: string, proof: { passphrase: string } | { recoveryCode: string }) =>
      openKeyring({ deriveKey: quickly }, kept, proof, {})
    const opened = async (kept: string) => [
      await open(kept, { passphrase }),
      await open(kept, { recoveryCode: vault.recoveryCode }),
    ]
    expect((await opened(text.value)).map(({ ok }) => ok)).toEqual([true, true])
    const unprotected = (kept: string) => textOf({ ...JSON.parse(kept), lockAfterMs: 0, shortestPassphrase: 0 })
    const isSame = (kept: string) => {
      try {
        return unprotected(kept) === unprotected(text.value)
      } catch {
        return false
      }
    }
    for (let n = 0; n < 700; n++) {
      const at = chance.whole(text.value.length)
      const put = chance.oneOf(["0", "1", "9", "a", "f", "", '"', ",", "}", "00", text.value.slice(at, at + 9)])
      const kept = text.value.slice(0, at) + put + text.value.slice(at + chance.whole(12))
      if (isSame(kept)) continue
      expect(
        (await opened(kept)).every(({ ok }) => ok),
        kept,
      ).toBe(false)
    }
  }, 60_000)
})
