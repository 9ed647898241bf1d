import { type DeviceId, type MemberId, type MembershipId, newId, type ProgramId } from "../../../core/base/id.ts"
import { firstLink } from "../../../core/exchange/envelope/link.ts"
import { openExport } from "../../../core/exchange/envelope/open-export.ts"
import { writeExport } from "../../../core/exchange/envelope/write-export.ts"
import { type DeviceKeyTexts, makeDeviceKeys, useDeviceKeys } from "../../../core/exchange/keys/device-keys.ts"
import type { ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { doors } from "../../../core/store/doors.ts"
import type { GoingRecord } from "../../../core/store/whole-vault.ts"
import { programRecordsOf } from "../../../core/worker/program-records.ts"
import { granted, openDevice } from "../../browser/exchange/program/open-device.ts"

/** A member who writes exports, and supervisors' devices that take them in: their cores are put together as in the worker. */

type Device = { readonly id: DeviceId; readonly memberId: MemberId; readonly keys: DeviceKeyTexts }

const programId = newId<ProgramId>()
const on = "2026-01-05"

const makeDevice = async (): Promise<Device> => ({
  id: newId<DeviceId>(),
  memberId: newId<MemberId>(),
  keys: await makeDeviceKeys(),
})

const memberOf = ({ id, memberId, keys }: Device, role: "supervisor" | "peer-specialist") => ({
  id: memberId,
  name: role,
  role,
  joinedOn: on,
  leftOn: null,
  devices: {
    [id]: {
      code: "x2ab",
      label: "",
      signKey: keys.signKey,
      recipient: keys.recipient,
      admittedOn: on,
      admittedBy: memberId,
    },
  },
  removals: {},
})

const atOnce = 256

export const createProgram = async () => {
  const [writer, supervisor] = [await makeDevice(), await makeDevice()]
  const { sign } = await useDeviceKeys(writer.keys)

  /** An export of these records, the cut `number`. */
  const write = async (number: number, records: readonly GoingRecord[]): Promise<Blob> => {
    const batches = function* () {
      for (let from = 0; from < records.length; from += atOnce)
        yield { ok: true as const, value: records.slice(from, from + atOnce) }
    }
    const fields = {
      app: "bench",
      at: "2026-03-09T14:00:00.000Z",
      program: programId,
      device: writer.id,
      life: "0a0b0c0d",
      audience: "program" as const,
      since: number - 1,
      number,
      before: firstLink,
      partial: false,
      withheld: 0,
    }
    const recipients = [writer.keys.recipient, supervisor.keys.recipient]
    const { file } = granted(await writeExport({ fields, link: null, records: batches(), sign, recipients }))
    return new Blob([file])
  }

  /** What such an export brings, verified, checked, and let in by the doors. */
  const admit = async (file: Blob): Promise<readonly ColdRecord[]> => {
    const { identity } = await useDeviceKeys(supervisor.keys)
    const whois = () => ({ signKey: writer.keys.signKey, removedOn: null })
    const { batches } = granted(await openExport(file, { identities: [identity], programId, whois }))
    const doorTo = new Map(doors.map(door => [door.kind, door]))
    const records: ColdRecord[] = []
    for await (const batch of batches())
      for (const one of granted(batch).records) {
        const door = doorTo.get(one.kind)
        if (!door?.fits(one.body)) throw new Error(`${one.kind} does not fit`)
        records.push(granted(door.admit(one)))
      }
    return records
  }

  /** A supervisor's device with a new vault. */
  const open = async () => {
    const device = await openDevice("Sol")
    const records = programRecordsOf(device.store)
    granted(await records.members.add(memberOf(supervisor, "supervisor"), memberOf(writer, "peer-specialist")))
    granted(
      await records.memberships.add({
        id: newId<MembershipId>(),
        program: { id: programId, code: "maple", name: "Maple House" },
        names: "0".repeat(32),
        memberId: supervisor.memberId,
        role: "supervisor",
        deviceId: supervisor.id,
        code: "x2ab",
        label: "desk",
        ...supervisor.keys,
        invitation: null,
        joinedAt: "2026-01-05T10:00:00.000Z",
        admittedOn: on,
        policy: null,
      }),
    )
    return device
  }
  return { write, admit, open }
}
