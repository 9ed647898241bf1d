import { useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import type { DeviceLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { useWhen } from "../use-when.ts"
import { RemoveDeviceDialog } from "./RemoveDialogs.tsx"
import { deviceName } from "./team-words.ts"

type DeviceRowProps = { readonly of: DeviceLine; readonly member: MemberLine; readonly mayRemove: boolean }

/** A device by what it is called, its code, and since when; off the roster, why. */
export const DeviceRow = ({ of: device, member, mayRemove }: DeviceRowProps) => {
  const when = useWhen()
  const today = systemClock.today()
  const [removing, setRemoving] = useState(false)
  const { removedOn, why } = device
  return (
    <li class="team-device">
      <div>
        <b>{deviceName(device)}</b>
        <span class="quiet numbers">
          {dotted(
            m.team_device_code({ code: device.code }),
            removedOn === null
              ? m.team_device_since({ day: when.day(device.admittedOn, today) })
              : m.team_device_removed({ day: when.day(removedOn, today) }),
            device.here && m.team_device_here(),
          )}
        </span>
        {removedOn !== null && why.trim() !== "" && <span class="quiet">{why}</span>}
      </div>
      {mayRemove && removedOn === null && !device.here && (
        <>
          <Button
            kind="link"
            label={m.team_device_remove_name({ name: deviceName(device) })}
            onClick={() => setRemoving(true)}
          >
            {m.team_device_remove()}
          </Button>
          <RemoveDeviceDialog of={device} member={member} open={removing} onClose={() => setRemoving(false)} />
        </>
      )}
    </li>
  )
}
