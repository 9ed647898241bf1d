import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ChartLinkId, newId, type ParticipantId } from "../../../core/base/id.ts"
import { partsOf } from "../../../core/chart-links/address-parts.ts"
import { chartOf, foundAt } from "../../../core/chart-links/match.ts"
import type { ChartLink, PartName } from "../../../core/domain/chart-link.ts"
import { digestOf } from "./keyed.ts"

const digest = await digestOf(7)
const wren = newId<ParticipantId>()
const ash = newId<ParticipantId>()

const chosenIn = (address: string): readonly PartName[] => partsOf(address).filter(({ likely }) => likely)
const linkOf = (participantId: ParticipantId, address: string, chosen = chosenIn(address), by = digest): ChartLink => {
  const chart = chartOf(by, address, chosen)
  if (!chart) throw new Error(`no chart in ${address}`)
  return { id: newId<ChartLinkId>(), participantId, ...chart, linkedAt: "2026-11-20T14:00:00.000Z" }
}
const found = (links: readonly ChartLink[], ...addresses: readonly string[]) => foundAt(digest, links, addresses)
const at = "https://record.example.org"

/** A chart in an address as record systems write them, `more` being what differs among its pages. */
const forms: Record<string, (id: string, more: string) => string> = {
  "a segment": (id, more) => `${at}/patients/${id}/${more}`,
  "a segment behind a folder": (id, more) => `${at}/ehr/v2/clients/${id}/${more}?tab=${more}&_=${more.length}`,
  "a segment and a mark": (id, more) => `${at}/charts/${id}#${more}`,
  "a telling parameter": (id, more) => `${at}/ehr/${more}.php?token=${more}&pid=${id}`,
  "a bare parameter": (id, more) => `${at}/chart?id=${id}&view=${more}`,
  "a fragment": (id, more) => `${at}/app/#/patient/${id}/${more}?tab=${more}`,
  "a parameter of a fragment": (id, more) => `${at}/app/#/${more}?patientId=${id}&tab=${more}`,
  "a fragment of parameters": (id, more) => `${at}/app#tab=${more}&mrn=${id}`,
}
const identifier = fc.oneof(
  fc
    .integer({ min: 1, max: 99_999_999 })
    .map(String)
    .filter(id => !/^(19|20)/.test(id)),
  fc.uuid(),
  fc.integer({ min: 100, max: 99_999 }).map(n => `MRN-${n}`),
)
const page = fc.constantFrom("notes", "meds", "history", "plan", "a b", "día")
const two = fc.uniqueArray(identifier, { minLength: 2, maxLength: 2 })

describe("a chart that is linked", () => {
  it.each(Object.entries(forms))("is found again on its other pages, and no other is: %s", (_, form) => {
    fc.assert(
      fc.property(two, page, page, ([id = "", other = ""], here, there) => {
        const link = linkOf(wren, form(id, here))
        expect(found([link], form(id, there))).toEqual({
          known: true,
          charts: true,
          participantIds: [wren],
          nearest: [wren],
        })
        expect(found([link], form(other, there))).toEqual({
          known: true,
          charts: true,
          participantIds: [],
          nearest: [],
        })
      }),
      { numRuns: 60 },
    )
  })

  it("keeps nothing of the address but the names of parameters", () => {
    const kept = JSON.stringify(
      linkOf(wren, `${at}/ehr/patients/47110/notes?site=north`, [
        { in: "path", key: "2" },
        { in: "query", key: "site" },
      ]),
    )
    for (const text of ["record.example", "ehr", "patients", "47110", "notes", "north"])
      expect(kept).not.toContain(text)
    expect(kept).toContain("site")
  })

  it("is another to another vault", async () => {
    const elsewhere = linkOf(wren, `${at}/patients/5`, undefined, await digestOf(8))
    expect(found([elsewhere], `${at}/patients/5`)).toMatchObject({ known: false, participantIds: [] })
  })

  it("is not what has the same number somewhere else", () => {
    const link = linkOf(wren, `${at}/patients/5/notes`)
    for (const address of [
      `${at}/orders/5/notes`,
      `${at}/north/patients/5`,
      `${at}/5/patients`,
      `${at}/?patients=5`,
      `${at}/#/patients/5`,
    ])
      expect(found([link], address), address).toEqual({ known: true, charts: false, participantIds: [], nearest: [] })
    for (const address of ["https://record.example.org:8443/patients/5", "http://record.example.org/patients/5"])
      expect(found([link], address)).toMatchObject({ known: false, charts: false })
  })

  it("named by a parameter that says only which, is not another thing of that number", () => {
    const link = linkOf(wren, `${at}/app/patient.php?id=5`)
    expect(found([link], `${at}/app/patient.php?id=5&tab=2`).participantIds).toEqual([wren])
    expect(found([link], `${at}/app/order.php?id=5`)).toMatchObject({ charts: false, participantIds: [] })
  })

  it("in a fragment, is not that of another program of the same server", () => {
    const link = linkOf(wren, `${at}/north/#/patient/5`)
    expect(found([link], `${at}/north/index.html#/patient/5/notes`).participantIds).toEqual([wren])
    expect(found([link], `${at}/south/#/patient/5`)).toMatchObject({ charts: false, participantIds: [] })
  })

  it("is found whatever session the server writes into the address", () => {
    const link = linkOf(wren, `${at}/(S(lit3py55t21z5v55vlm25s55))/patients/5;jsessionid=A1B2`)
    expect(found([link], `${at}/(S(aaaaaaaaaaaaaaaaaaaaaaaa))/patients/5;jsessionid=C3/notes`).nearest).toEqual([wren])
    expect(found([link], `${at}/patients/5`).nearest).toEqual([wren])
  })

  it("needs each part that was chosen", () => {
    const address = `${at}/org/42/patients/5`
    const link = linkOf(wren, address, [
      { in: "path", key: "3" },
      { in: "path", key: "1" },
    ])
    expect(found([link], `${address}/notes`).participantIds).toEqual([wren])
    expect(found([link], `${at}/org/43/patients/5`)).toMatchObject({ charts: true, participantIds: [] })
    expect(chartOf(digest, `${at}/org/42`, [{ in: "path", key: "3" }])).toBeNull()
  })

  it("is none without a part that names it", () => {
    expect(chartOf(digest, `${at}/patients/5`, [])).toBeNull()
  })

  it("what stands in a path is not what stands in a fragment", () => {
    const link = linkOf(wren, `${at}/a/b#/c?id=5`)
    expect(found([link], `${at}/a/b/#/c?id=5`).participantIds).toEqual([wren])
    expect(found([link], `${at}/a#/b/c?id=5`).participantIds).toEqual([])
  })

  it("texts that run together differently are different charts", () => {
    const parts: readonly PartName[] = [
      { in: "query", key: "a" },
      { in: "query", key: "b" },
    ]
    const hashOf = (query: string) => chartOf(digest, `${at}/?${query}`, parts)?.chartHash
    expect(hashOf("a=12&b=3")).not.toBe(hashOf("a=1&b=23"))
    expect(hashOf("a=1queryb2&b=3")).not.toBe(hashOf("a=1&b=2queryb3"))
  })
})

describe("what is in front", () => {
  const links = [linkOf(wren, `${at}/patients/5`), linkOf(ash, `${at}/patients/7`), linkOf(ash, `${at}/patients/5`)]

  it("two people can have one chart, and one person two", () => {
    expect(found(links, `${at}/patients/5`).participantIds).toEqual([wren, ash])
    expect(found(links, `${at}/patients/7`).participantIds).toEqual([ash])
  })

  it("all addresses count, each person once, and the first with a chart is the nearest", () => {
    const [one, , ...others] = links
    expect(found([...(one ? [one] : []), ...others], `${at}/menu`, `${at}/patients/5`, `${at}/patients/5/x`)).toEqual({
      known: true,
      charts: true,
      participantIds: [wren, ash],
      nearest: [wren, ash],
    })
    expect(found(links, `${at}/patients/7`, `${at}/patients/5`)).toMatchObject({
      participantIds: [ash, wren],
      nearest: [ash],
    })
  })

  it("a chart in a frame that nobody linked is nobody's, whoever's the page around it is", () => {
    expect(found(links, `${at}/patients/9/notes`, `${at}/patients/5`)).toEqual({
      known: true,
      charts: true,
      participantIds: [wren, ash],
      nearest: [],
    })
  })

  it("nothing is known of a page where nobody linked anything, and of what is no page", () => {
    const nothing = { known: false, charts: false, participantIds: [], nearest: [] }
    for (const addresses of [["https://mail.example.org/patients/5"], ["about:blank", "x"], []])
      expect(found(links, ...addresses)).toEqual(nothing)
  })

  it("whatever the addresses are, asking does not throw", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl({ withFragments: true }))), addresses => {
        foundAt(digest, links, [...addresses, ...addresses.map(text => `${at}/${text}`)])
      }),
    )
  })
})
