import { generate } from "lean-qr"
import { beforeAll, describe, expect, it } from "vitest"
import type { DeviceId, InvitationId, MemberId, ProgramId } from "../../../../core/base/id.ts"
import type { InvitationText } from "../../../../core/domain/invitation.ts"
import { noPolicy } from "../../../../core/domain/policy.ts"
import {
  type DeviceKeyTexts,
  makeDeviceKeys,
  type Sign,
  useDeviceKeys,
} from "../../../../core/exchange/keys/device-keys.ts"
import { isOver, readInvitation, signInvitation } from "../../../../core/exchange/keys/invitation.ts"
import { invitationFile, invitationFragment } from "../../../../core/exchange/keys/invitation-forms.ts"
import { granted } from "../../vault/device.ts"

const ids = Array.from({ length: 6 }, () => crypto.randomUUID())
const uuid = (n: number) => ids[n] ?? ""
const device = uuid(3) as DeviceId
let keys: DeviceKeyTexts
let second: DeviceKeyTexts
let sign: Sign
let invitation: InvitationText

beforeAll(async () => {
  keys = await makeDeviceKeys()
  second = await makeDeviceKeys()
  sign = (await useDeviceKeys(keys)).sign
  const { signKey, recipient } = keys
  invitation = {
    format: "handrail/invitation",
    version: 1,
    id: uuid(1) as InvitationId,
    program: { id: uuid(2) as ProgramId, code: "harbor", name: "Harbor House Peer Services" },
    role: "peer-specialist",
    single: false,
    until: "2026-12-31",
    names: "00112233445566778899aabbccddeeff",
    from: { member: uuid(4) as MemberId, name: "Imani Okafor", device, code: "kmpq", signKey, recipient },
    supervisors: [
      { device, signKey, recipient },
      { device: uuid(5) as DeviceId, signKey: second.signKey, recipient: second.recipient },
    ],
    targets: [
      {
        kind: "webdav",
        url: "https://files.harbor-house.example/remote.php/dav/files/handrail/",
        label: "Harbor files",
      },
    ],
    recovery: second.recipient,
    policy: {
      ...noPolicy,
      format: "handrail/policy",
      version: 1,
      agency: "Harbor House",
      issuedOn: "2026-03-01",
    },
  }
})

const base = "https://handrail.harbor-house.example/"

describe("an invitation", () => {
  it("says the same as a file, as a link and as what follows the # of one", async () => {
    const signed = await signInvitation(invitation, sign)
    const fragment = await invitationFragment(signed)
    for (const text of [invitationFile(signed), base + fragment, fragment, fragment.slice("#/join/".length)])
      expect(granted(await readInvitation(text))).toEqual(invitation)
  })

  it("is understood as it comes out of a message, a mail, a file that was edited", async () => {
    const signed = await signInvitation(
      { ...invitation, program: { ...invitation.program, name: "Harbor\u2028“Hus” ø" } },
      sign,
    )
    const [file, link] = [invitationFile(signed), base + (await invitationFragment(signed))]
    const wrapped = link.replace(/(.{60})/g, "$1\n> ")
    for (const text of [
      `\ufeff  ${file.replaceAll("\n", "\r\n")}`,
      file.replaceAll("\n", "\n> "),
      `Hello, join with this:\n\n${file}\nSee you.`,
      file.replaceAll("\n", " "),
      `"${link}"`,
      `“${link}”`,
      `<${link}>`,
      `Join here: ${link}. See you on Monday`,
      link.replace("#", "%23"),
      wrapped,
      ` ${link}\n`,
    ])
      expect(await readInvitation(text), text.slice(0, 60)).toMatchObject({ ok: true, value: { id: invitation.id } })
  })

  it("fits into one QR code that a phone reads, with a policy, two supervisors and a folder in it", async () => {
    const link = base + (await invitationFragment(await signInvitation(invitation, sign)))
    // With its margin 125 modules: at 63 mm on a screen each is half a millimetre. Random ids leave seventy letters to spare.
    expect(generate(link).size).toBeLessThanOrEqual(117)
  })

  it("is over after its last day", () => {
    expect(isOver(invitation, "2026-12-31")).toBe(false)
    expect(isOver(invitation, "2027-01-01")).toBe(true)
  })
})

describe("what is no invitation", () => {
  const notOne = { ok: false, error: { type: "NotAnInvitation" } }

  it("is said to be none", async () => {
    const fragment = await invitationFragment(await signInvitation(invitation, sign))
    for (const text of [
      "",
      "hello",
      base,
      `${base}#/join/`,
      `${base}#/join/abc`,
      fragment.slice(0, -9),
      "x".repeat(900_000),
    ])
      expect(await readInvitation(text), text.slice(0, 60)).toEqual(notOne)
    for (const signed of ["{}", `{}\n${"0".repeat(128)}`, `[1]\n${"0".repeat(128)}`, `{\n${"0".repeat(128)}`])
      expect(await readInvitation(invitationFile(signed))).toEqual(notOne)
    const wrong = { ...invitation, supervisors: [] }
    expect(await readInvitation(invitationFile(await signInvitation(wrong, sign)))).toEqual(notOne)
  })

  it("is forged when another hand signed it, or a word of it was changed", async () => {
    const forged = { ok: false, error: { type: "Forged" } }
    const other = await signInvitation(invitation, (await useDeviceKeys(second)).sign)
    expect(await readInvitation(invitationFile(other))).toEqual(forged)
    const signed = await signInvitation(invitation, sign)
    for (const changed of [
      signed.replace("2026-12-31", "2036-12-31"),
      signed.replace("harbor-house.example/r", "hrabor-house.example/r"),
    ])
      expect(await readInvitation(await invitationFragment(changed))).toEqual(forged)
  })

  it("is from a newer version when it says so, whatever else a newer one has", async () => {
    const newer = { ...invitation, version: 2, supervisors: "elsewhere" } as unknown as InvitationText
    expect(await readInvitation(invitationFile(await signInvitation(newer, sign)))).toEqual({
      ok: false,
      error: { type: "FromNewerVersion", found: 2, known: 1 },
    })
  })

  it("is not unpacked without end", async () => {
    const bomb = await invitationFragment(" ".repeat(50_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readInvitation(base + bomb)).toEqual(notOne)
  })
})
