import { describe, expect, it } from "vitest"
import { aProgram } from "./a-program.ts"
import { createCalendar, granted, openDevice, told } from "./open-device.ts"

const year = 365 * 86_400_000

describe("the status of a session", () => {
  it("is not *handed over* once it was changed on a page whose clock is behind the one that sent it", async () => {
    const { sol, join } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const early = await ines.addSession(anna, { agenda: "the garden" })
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const ahead = await openDevice("Ines", { ...ines.place, calendar: createCalendar() })
    ahead.calendar.move(year)
    const late = await ahead.addSession(anna, { agenda: "the roof" })
    await ahead.send()
    await told(ines.exchange.watchUnsent, null, one => one.here.length === 0 && one.unconfirmed.length === 2)

    granted(await ines.store.sessions.change(early, one => ({ ...one, agenda: "the garden, again" })))
    const here = await told(ines.exchange.watchUnsent, null, one => one.here.length > 0)
    expect(here).toMatchObject({ here: [early], unconfirmed: [late] })
    expect((await told(ahead.exchange.watchUnsent, null, one => one.here.length > 0)).here).toEqual([early])
    await ines.send()
    await told(ines.exchange.watchUnsent, null, one => one.here.length === 0)
  })
})
