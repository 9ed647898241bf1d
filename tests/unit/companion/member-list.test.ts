import { describe, expect, it } from "vitest"
import { newPlace } from "../../../core/bridge/place.ts"
import { placeOfDatabase } from "../../../core/bridge/vaults-here.ts"
import {
  asName,
  isTaken,
  type Member,
  parseMembers,
  shownMembers,
  withFound,
  withMember,
} from "../../../core/companion/member-list.ts"

const member = (place: Member["place"], name = "", leaving = false): Member => ({ place, name, leaving })
const jo = member("own", "Jo")
const amir = member("member-00c0ffee", "Amir")
const sample = member("sample")

describe("the list of members", () => {
  it("is read as it was written", () => {
    expect(parseMembers(JSON.stringify([jo, amir, sample]))).toEqual([jo, amir, sample])
  })

  it("is refused whole when anything in it is not as Handrail writes it", () => {
    const spoilt: readonly unknown[] = [
      null,
      {},
      "own",
      [jo, { ...amir, place: "member-../../x" }],
      [jo, { ...amir, name: 7 }],
      [jo, { ...amir, name: " Amir " }],
      [jo, { ...amir, name: "A".repeat(41) }],
      [jo, { ...amir, people: 12 }],
      [jo, { place: amir.place, name: "Amir" }],
      [jo, jo],
    ]
    for (const found of spoilt) expect(parseMembers(JSON.stringify(found)), JSON.stringify(found)).toBeNull()
    expect(parseMembers(null)).toBeNull()
    expect(parseMembers("[{")).toBeNull()
  })

  it("shows the sample last, and nobody who is leaving", () => {
    expect(shownMembers([sample, jo, { ...amir, leaving: true }])).toEqual([jo, sample])
  })

  it("takes in vaults it does not know, without a name, and changes nobody else", () => {
    expect(withFound([jo], ["own", "member-00c0ffee"])).toEqual([jo, member("member-00c0ffee")])
  })

  it("changes one member and leaves the others", () => {
    expect(withMember([jo, amir], "own", { name: "Johanna" })).toEqual([{ ...jo, name: "Johanna" }, amir])
  })

  it("keeps names on one line and short, and tells when someone else is called so", () => {
    expect(asName("  Jo \n Rivera ")).toBe("Jo Rivera")
    expect(isTaken([jo, amir], "own", " amir ")).toBe(true)
    expect(isTaken([jo, amir], "own", "Jo")).toBe(false)
    expect(isTaken([jo, sample], "member-00c0ffee", "")).toBe(false)
  })

  it("knows the databases that are vaults, and no others", () => {
    const place = newPlace()
    expect(placeOfDatabase("handrail")).toBe("own")
    expect(placeOfDatabase("handrail-sample")).toBe("sample")
    expect(placeOfDatabase(`handrail-${place}`)).toBe(place)
    for (const name of ["handrail-own", "own", "sample", place, "workbox-expiration"])
      expect(placeOfDatabase(name), name).toBeNull()
  })
})
