import { describe, expect, it } from "vitest"
import { asking, invitation, membersOf, started } from "./a-desk.ts"
import { aDevice, valueIn } from "./devices.ts"

describe("starting a program", () => {
  it("makes its first supervisor of whoever starts it, with this device", async () => {
    const { desk } = await started()
    const now = await desk.belonging()
    expect(now).toMatchObject({
      stage: "member",
      program: { code: "north", name: "Northside House" },
      role: "supervisor",
      supervises: true,
    })
    const { members } = await desk.teamNow()
    expect(members).toMatchObject([{ name: "Dana Farrow", me: true, devices: [{ label: "the desk", here: true }] }])
    expect(valueIn(await desk.profiles.heads({}))).toMatchObject([
      { name: "Dana Farrow", role: "supervisor", credentials: "CPS" },
    ])
  })

  it("names the program of the reports, unless it has a name", async () => {
    const { desk } = await started()
    expect(valueIn(await desk.programs.heads({}))).toMatchObject([{ name: "Northside House" }])
  })

  it("is refused in a vault that is in a program, and for a code that cannot stand in a file's name", async () => {
    const { desk, clock } = await started()
    const again = { code: "other", name: "Another", label: "" }
    expect(await desk.team.start(again)).toEqual({ ok: false, error: { type: "InProgram" } })
    const other = aDevice("Sam Ortiz", clock)
    expect(await other.team.start({ ...again, code: "no spaces" })).toMatchObject({ error: { type: "Malformed" } })
    expect(await other.belonging()).toEqual({ stage: "alone" })
  })

  it("that was broken off before it had a member can be begun again", async () => {
    const { desk } = await started()
    valueIn(await desk.records.members.erase((await membersOf(desk)).map(({ id }) => id)))
    expect(await desk.belonging()).toEqual({ stage: "alone" })
    valueIn(await desk.team.start({ code: "south", name: "Southside", label: "" }))
    expect(await desk.belonging()).toMatchObject({ stage: "member", program: { code: "south" } })
    expect(valueIn(await desk.records.rosters.heads({}))).toHaveLength(1)
  })
})

describe("joining", () => {
  it("shows whose invitation it is before anything is kept, from the link and from the file", async () => {
    const { desk, clock } = await started()
    const given = valueIn(await desk.team.invite(invitation))
    expect(given.link).toMatch(/^https:\/\/handrail\.example\/app\/#\/join\/[\w-]+$/)
    const tablet = aDevice("Noor Haddad", clock)
    for (const text of [given.link, given.text])
      expect(valueIn(await tablet.team.readInvitation({ text }))).toMatchObject({
        program: { code: "north", name: "Northside House" },
        role: "peer-specialist",
        from: "Dana Farrow",
        until: "2026-03-23",
        single: true,
      })
    expect(await tablet.belonging()).toEqual({ stage: "alone" })
  })

  it("shows the same six words on both sides", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await asking("Noor Haddad", desk, clock)
    const [here, there] = [await tablet.belonging(), (await desk.teamNow()).asks]
    expect(here).toMatchObject({ stage: "asking", from: "Dana Farrow", code: ask.code })
    expect(there).toMatchObject([{ ask: { name: "Noor Haddad", label: "the blue tablet" }, invitation: "open" }])
    expect(there[0]?.words).toHaveLength(6)
    expect(here.stage === "asking" && here.words).toEqual(there[0]?.words)
  })

  it("shows other words where someone put keys of their own in between", async () => {
    const { desk, clock } = await started()
    const given = valueIn(await desk.team.invite(invitation))
    const [tablet, between] = [aDevice("Noor Haddad", clock), aDevice("Noor Haddad", clock)]
    for (const one of [tablet, between]) valueIn(await one.team.join({ text: given.link, label: "" }))
    await desk.hear(await between.ask())
    const [here, there] = [await tablet.belonging(), (await desk.teamNow()).asks]
    expect(here.stage === "asking" && here.words).not.toEqual(there[0]?.words)
  })

  it("takes the role into the profile, and keeps the name and what stands under it", async () => {
    const { desk, clock } = await started()
    const { tablet } = await asking("Noor Haddad", desk, clock, { role: "practitioner" })
    expect(valueIn(await tablet.profiles.heads({}))).toMatchObject([
      { name: "Noor Haddad", role: "practitioner", credentials: "CPS" },
    ])
  })

  it("is refused after the invitation's last day, for what is none, and in another program", async () => {
    const { desk, clock } = await started()
    const { link } = valueIn(await desk.team.invite(invitation))
    expect(await desk.team.join({ text: link, label: "" })).toMatchObject({ error: { type: "InProgram" } })
    const tablet = aDevice("Noor Haddad", clock)
    expect(await tablet.team.join({ text: "hello", label: "" })).toMatchObject({ error: { type: "NotAnInvitation" } })
    clock.goTo("2026-03-24")
    const over = { error: { type: "InvitationOver", until: "2026-03-23" } }
    expect(await tablet.team.readInvitation({ text: link })).toMatchObject(over)
    expect(await tablet.team.join({ text: link, label: "" })).toMatchObject(over)
    expect(await tablet.belonging()).toEqual({ stage: "alone" })
  })
})
