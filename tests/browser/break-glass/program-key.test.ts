import { describe, expect, it } from "vitest"
import type { Result } from "../../../core/base/result.ts"
import { createProfile } from "../../../core/profile/service.ts"
import { createProgram } from "../../../core/program/service.ts"
import { noBounds } from "../../../core/vault/within-bounds.ts"
import { currentProfileOf } from "../../../core/worker/current-profile.ts"
import { createDefects } from "../../../core/worker/defects.ts"
import { openBreakGlass } from "../../../core/worker/open-break-glass.ts"
import { openStore } from "../../../core/worker/open-store.ts"
import { openTeam } from "../../../core/worker/open-team.ts"
import { openVault } from "../../../core/worker/open-vault.ts"
import { programRecordsOf } from "../../../core/worker/program-records.ts"
import { programsOf } from "../../../core/worker/programs-of.ts"

const said = { by: "D. Farrow", reason: "the passphrase and the sheet are lost" }

const valueIn = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A page with the vault and the rooms of the worker, over real IndexedDB. */
const openPage = (name: string) => {
  const opened = openVault(name, () => ({ now: noBounds, mayKeepKey: async () => true }))
  const store = openStore(opened, createDefects())
  const profiles = createProfile({ profiles: store.profiles })
  const team = openTeam(opened, store, {
    profile: currentProfileOf(store.profiles),
    keepProfile: profiles.keep,
    changeProgram: createProgram({ programs: programsOf(store) }).change,
  })
  const close = () => {
    opened.vault.letGo()
    opened.database.close()
  }
  return {
    ...opened,
    profiles,
    team: team.api,
    records: programRecordsOf(store),
    ...openBreakGlass(opened, store),
    close,
  }
}

describe("a vault whose passphrase and sheet are lost", () => {
  it("opens on a later day with the key in the program's safe, and the record of it is there", async () => {
    const name = `test-${crypto.randomUUID()}`
    const first = openPage(name)
    valueIn(await first.vault.api.create({ passphrase: "four words nobody guesses" }))
    valueIn(await first.profiles.keep({ fields: { name: "Dana Farrow" } }))
    valueIn(await first.team.start({ code: "north", name: "Northside House", label: "" }))
    const { identity } = valueIn(await first.team.makeRecovery(null))
    first.close()

    const later = openPage(name)
    expect(await later.api.open({ identity: identity.replace(/.$/, "Q"), ...said })).toMatchObject({ ok: false })
    expect(await later.records.memberships.heads({})).toMatchObject({ error: { type: "VaultLocked" } })
    valueIn(await later.api.open({ identity, ...said }))
    const [membership] = valueIn(await later.records.memberships.heads({}))
    expect(valueIn(await later.records.breakGlasses.heads({}))).toMatchObject([
      { memberId: membership?.memberId, ...said },
    ])
    later.close()
  })
})
