import * as v from "valibot"
import { afterEach, describe, expect, it } from "vitest"
import { type AdministrationId, newId, type PackId, type ParticipantId } from "../../../../core/base/id.ts"
import { loadInstrument, loadInstrumentAs } from "../../../../core/curriculum/instruments.ts"
import { loadOwnText } from "../../../../core/curriculum/own-text.ts"
import { shelfOfRoom } from "../../../../core/curriculum/pack-shelf.ts"
import { usePackShelf } from "../../../../core/curriculum/packed.ts"
import type { KeptPack } from "../../../../core/domain/pack.ts"
import { packKind } from "../../../../core/store/pack-kind.ts"
import { createCollection } from "../../../../core/store/sealed-collection.ts"
import { administrationsOf } from "../../../../core/worker/administrations.ts"
import { openDataOut } from "../../../../core/worker/open-data-out.ts"
import type { OpenedVault } from "../../../../core/worker/open-vault.ts"
import { rating } from "../../../unit/rights/records.ts"
import { aProgram } from "./a-program.ts"
import { factsOf, openPacksOf, packFile, scale } from "./a-wording.ts"
import { type Device, granted, openDevice } from "./open-device.ts"

const key = `instrument/${scale}`
const ours = "IMR Scale: how I see it"

/** Texts are those of this device from now on, as in its page and worker. */
const readOn = (packs: ReturnType<typeof openPacksOf>) => usePackShelf(shelfOfRoom(packs))
afterEach(() => usePackShelf(null))

/** A supervisor, a member who is let in, and the rooms of packs of both. */
const aTeam = async () => {
  const { sol, join, memberIdOf, sendTo } = await aProgram()
  const ines = await openDevice("Ines")
  const anna = await ines.addPerson("Anna")
  const { first } = await join(ines, "blue tablet")
  granted(await sol.takeIn(first.file))
  const member = await memberIdOf("Ines")
  const toInes = async () => granted(await ines.takeIn((await sendTo(member)).file))
  await toInes()
  return { sol, ines, anna, toInes, solPacks: openPacksOf(sol), inesPacks: openPacksOf(ines) }
}

const fillIn = async ({ store }: Device, participantId: ParticipantId) => {
  const asked = await loadInstrument(scale)
  const filled = {
    ...rating,
    id: newId<AdministrationId>(),
    participantId,
    instrumentId: scale,
    instrumentVersion: asked?.version ?? "",
    answers: { progress: { value: 3, words: "", day: null, gap: null, notApplicable: false } },
  }
  granted(await administrationsOf({ ...store }).add(filled))
  return filled
}

describe("an agency's wording, from its supervisor to its members", () => {
  it("comes with an export, which is signed, says what it changes, and is used", async () => {
    const { solPacks, inesPacks, toInes } = await aTeam()
    granted(await solPacks.take({ bytes: await packFile(1, "How I see my life") }))
    expect(await solPacks.listed()).toMatchObject([{ byHand: true }])
    readOn(inesPacks)
    expect((await loadInstrument(scale))?.title).toBe(ours)
    await toInes()
    const [here] = await inesPacks.listed()
    expect(here).toMatchObject({ byHand: false, on: true, unfit: [], pack: { name: "Wording of Lantern House" } })
    const look = granted(await inesPacks.lookAt({ id: here?.id as PackId }))
    expect(look).toMatchObject({ changed: 1, added: 0, gone: 0 })
    expect(look.texts[0]?.lines).toEqual([{ at: ["title"], before: ours, after: "How I see my life" }])
    expect((await loadInstrument(scale))?.title).toBe("How I see my life")
  })

  it("leaves records with the version they were made with, newer or taken back, also where they are counted", async () => {
    const { sol, ines, anna, solPacks, inesPacks, toInes } = await aTeam()
    granted(await solPacks.take({ bytes: await packFile(1, "How I see my life") }))
    await toInes()
    readOn(inesPacks)
    const filled = await fillIn(ines, anna)
    expect(filled.instrumentVersion).toBe("2004 (lantern-house 1)")

    sol.calendar.move(60_000)
    granted(await solPacks.take({ bytes: await packFile(2, "My life now") }))
    await toInes()
    expect((await loadInstrument(scale))?.title).toBe("My life now")
    expect((await loadInstrumentAs(scale, filled.instrumentVersion))?.title).toBe("How I see my life")

    const [newest] = await solPacks.listed()
    granted(await solPacks.remove({ id: newest?.id as PackId }))
    await toInes()
    expect(await inesPacks.listed()).toEqual([])
    expect((await loadInstrument(scale))?.title).toBe(ours)
    expect((await loadInstrumentAs(scale, filled.instrumentVersion))?.title).toBe("How I see my life")

    granted(await sol.takeIn((await ines.send()).file))
    readOn(solPacks)
    const opened = { clock: sol.calendar, unlocked: sol.unlocked, database: sol.database } as unknown as OpenedVault
    const choice = { to: { kind: "program", name: "" }, period: { from: null, to: sol.calendar.today() } } as const
    const asked = { ...choice, people: "all", names: false, words: false } as const
    const bundle = granted(await openDataOut(opened, sol.store).bundle(asked))
    const { entry } = JSON.parse(await bundle.file.text())
    const questionnaires = entry.filter(
      ({ resource }: { resource: { resourceType: string } }) => resource.resourceType === "Questionnaire",
    )
    expect(questionnaires).toMatchObject([{ resource: { title: "How I see my life" } }])
  })

  it("that no build of ours could have made is shown nowhere, and ours stands in its place", async () => {
    const { solPacks, inesPacks, toInes } = await aTeam()
    const text = JSON.stringify(await loadOwnText(key))
    const hostile = (id: string, packId: string, texts: KeptPack["texts"]): KeptPack => ({
      id: id.repeat(32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") as PackId,
      pack: { ...factsOf(1), id: packId, sha256: id.repeat(64) },
      texts,
      on: true,
      gone: false,
      takenAt: "2026-11-22T00:00:00.000Z",
      takenIn: "elsewhere",
    })
    granted(
      await solPacks.packs.add(
        hostile("1", "script", { [key]: text.replace("How", "<img src=x onerror=alert(1)>How") }),
        hostile("2", "torn", { [key]: "{ no JSON", "note-formats": "null" }),
        hostile("3", "deep", { [key]: `${"[".repeat(200_000)}${"]".repeat(200_000)}` }),
        hostile("4", "renamed", { [key]: `{"__proto__":{"title":"x"},${text.slice(1)}` }),
        hostile("5", "unmarked", { [key]: text }),
      ),
    )
    granted(await solPacks.take({ bytes: await packFile(1, "How I see my life") }))
    await toInes()
    const here = await inesPacks.listed()
    expect(here.filter(({ unfit }) => unfit.length === 0)).toMatchObject([{ pack: { id: "lantern-house" } }])
    expect(here).toHaveLength(6)
    readOn(inesPacks)
    expect((await loadInstrument(scale))?.title).toBe("How I see my life")
    for (const { id, pack } of here)
      expect(granted(await inesPacks.lookAt({ id })).texts, pack.id).toHaveLength(pack.id === "lantern-house" ? 1 : 0)
  })

  it("that is no pack at all is set aside, and the rest of the export is taken", async () => {
    const { sol, solPacks, inesPacks, toInes } = await aTeam()
    granted(await solPacks.take({ bytes: await packFile(1, "How I see my life") }))
    const anything = createCollection({
      ...sol.store.shared,
      kind: { ...packKind, schema: v.any(), head: (one: { id: PackId }) => one } as never as typeof packKind,
    })
    const broken = { on: true, gone: false, takenAt: "2026-11-22T00:00:00.000Z", takenIn: "elsewhere" }
    granted(
      await anything.add({ ...broken, id: newId<PackId>(), pack: "none", texts: {} } as never, {
        ...broken,
        id: newId<PackId>(),
        pack: { ...factsOf(1), sha256: "f".repeat(64) },
        texts: { "../x": "{}" },
      }),
    )
    const taken = await toInes()
    expect(taken.aside).toBe(2)
    expect(await inesPacks.listed()).toMatchObject([{ pack: { id: "lantern-house" }, unfit: [] }])
  })
})
