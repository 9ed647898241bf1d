import { toBase64url } from "../../../core/base/base64url.ts"
import type { Bytes } from "../../../core/base/bytes.ts"
import { systemClock } from "../../../core/base/clock.ts"
import type { DeviceId, ProgramId } from "../../../core/base/id.ts"
import { newId } from "../../../core/base/id.ts"
import { ok } from "../../../core/base/result.ts"
import type { Member } from "../../../core/domain/roster.ts"
import type { Session } from "../../../core/domain/session.ts"
import { createCutSum, linkOf } from "../../../core/exchange/envelope/link.ts"
import { writeExport } from "../../../core/exchange/envelope/write-export.ts"
import { type DeviceKeyTexts, useDeviceKeys } from "../../../core/exchange/keys/device-keys.ts"
import { createStreamNames, headName } from "../../../core/exchange/rounds/names.ts"
import { sessionKind } from "../../../core/store/kinds.ts"
import { stampedNew } from "../../../core/store/stamped.ts"
import { newsEach } from "./size.ts"

/** A member's device, as far as the supervisor's knows it: what it writes to the target. */
export type Hand = {
  readonly member: Member
  readonly device: DeviceId
  readonly life: string
  readonly link: () => string
  readonly cuts: () => number
  /** A new head: sessions that were not there, and one that was, edited. */
  readonly write: () => Promise<void>
}

export const putFile = async (folder: FileSystemDirectoryHandle, name: string, bytes: Bytes) => {
  const [within = "", file = ""] = name.split("/")
  const place = await folder.getDirectoryHandle(within, { create: true })
  const writable = await (await place.getFileHandle(file, { create: true })).createWritable()
  await writable.write(bytes)
  await writable.close()
}

const noLink = "0".repeat(64)

export const createMembersHand = async (
  folder: FileSystemDirectoryHandle,
  program: { readonly program: { readonly id: string }; readonly names: string; readonly recipient: string },
  of: {
    readonly member: Member
    readonly keys: DeviceKeyTexts
    readonly device: DeviceId
    readonly life: string
    readonly sessions: readonly Session[]
    readonly cuts: number
  },
): Promise<Hand> => {
  const { member, device, life, sessions } = of
  const keys = await useDeviceKeys(of.keys)
  const name = await (await createStreamNames(program.names))(device, "program")
  let [cuts, link, counter, written] = [of.cuts, noLink, 0, 0]

  const lineOf = (session: Session) => {
    const stamp = `${String(Date.now()).padStart(13, "0")}-${(written++ % 0xffff).toString(16).padStart(4, "0")}-${life}`
    const body = { ...stampedNew(session, stamp), head: stamp }
    return {
      id: session.id,
      kind: sessionKind.kind,
      version: sessionKind.version,
      stamp,
      removed: false,
      body: new TextEncoder().encode(JSON.stringify(body)),
    }
  }
  return {
    member,
    device,
    life,
    link: () => link,
    cuts: () => cuts,
    write: async () => {
      const before = sessions[written % sessions.length]
      if (!before) throw new Error("A member without sessions")
      const more = Array.from({ length: newsEach }, (): Session => ({ ...before, id: newId() }))
      const lines = [...more, { ...before, agenda: toBase64url(crypto.getRandomValues(new Uint8Array(30))) }].map(
        lineOf,
      )
      const at = systemClock.now()
      const sum = createCutSum()
      for (const one of lines) sum.add(one)
      const next = await linkOf({ before: link, number: cuts + 1, at, cut: sum })
      const made = await writeExport<never>({
        fields: {
          app: "bench",
          at,
          program: program.program.id as ProgramId,
          device,
          life,
          audience: "program",
          since: cuts,
          number: cuts + 1,
          before: link,
          partial: false,
          withheld: 0,
          segments: [],
        },
        link: next,
        records: [ok(lines)],
        sign: keys.sign,
        recipients: [program.recipient],
      })
      if (!made.ok) throw new Error(JSON.stringify(made.error))
      ;[cuts, link, counter] = [cuts + 1, next, counter + 1]
      await putFile(folder, headName(name, life, counter), made.value.file)
    },
  }
}
