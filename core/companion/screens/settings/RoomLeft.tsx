import { Notice } from "../../../ui/parts/Notice.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { isRoomLow, percentUsed } from "../../room.ts"

type RoomLeftProps = { readonly usedBytes: number | null; readonly quotaBytes: number | null }

const megabyte = 1_000_000
const gigabyte = 1000 * megabyte

/** How much more fits. The browser counts all members as one, so what is used is told roughly. */
export const RoomLeft = ({ usedBytes, quotaBytes }: RoomLeftProps) => {
  const when = useWhen()
  const percent = percentUsed(usedBytes, quotaBytes)
  if (usedBytes === null || quotaBytes === null || percent === null)
    return <p>{`${m.settings_storage_left()}: ${m.settings_storage_unknown()}`}</p>
  const left = Math.max(0, quotaBytes - usedBytes)
  const size =
    left >= gigabyte
      ? m.settings_storage_gb({ gb: when.number(twoDigits(left / gigabyte)) })
      : m.settings_storage_mb({ mb: when.number(twoDigits(left / megabyte)) })
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{m.settings_storage_left()}</dt>
          <dd>{size}</dd>
        </div>
      </dl>
      {isRoomLow(usedBytes, quotaBytes) ? (
        <Notice kind="attention" title={m.room_low()}>
          {m.room_low_next()}
        </Notice>
      ) : (
        <p class="quiet">
          {percent < 1 ? m.settings_storage_part_little() : m.settings_storage_part({ percent: when.number(percent) })}{" "}
          {m.settings_storage_rough()}
        </p>
      )}
    </>
  )
}

const twoDigits = (n: number) => Number(n.toPrecision(2))
