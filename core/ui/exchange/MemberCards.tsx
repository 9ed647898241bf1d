import { dayOf, systemClock } from "../../base/clock.ts"
import type { Inbox, InboxDevice } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Expander } from "../parts/Expander.tsx"
import { hrefTo, paths } from "../paths.ts"
import { deviceWithCode } from "../team/team-words.ts"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"
import { weekWords } from "./week-words.ts"

/** Each member with their devices: how far each has come, when last, what stays there. Beneath, on a phone, the weeks. */
export const MemberCards = ({ weeks, members }: Pick<Inbox, "weeks" | "members">) => {
  const when = useWhen()
  const today = systemClock.today()
  return (
    <ul class="inbox-members">
      {members.map(({ memberId, name, devices, weeks: came }) => (
        <li key={memberId}>
          <a class="inbox-name" href={hrefTo(paths.member(memberId))}>
            {name}
          </a>
          {devices.length === 0 && <span class="quiet">{m.inbox_device_none()}</span>}
          {devices.map(device => (
            <span class="quiet numbers" key={device.deviceId}>
              {deviceLine(device, when)}
            </span>
          ))}
          <div class="inbox-weeks">
            <Expander title={m.inbox_weeks()}>
              <dl class="facts">
                {came.map((week, at) => (
                  <div key={weeks[at]} data-state={week.state}>
                    <dt>{m.inbox_week({ day: when.day(weeks[at] ?? today, today) })}</dt>
                    <dd>{weekWords(week, when)}</dd>
                  </div>
                ))}
              </dl>
            </Expander>
          </div>
        </li>
      ))}
    </ul>
  )
}

const deviceLine = (device: InboxDevice, when: When): string => {
  const { upTo, lastAt, withheld } = device
  return dotted(
    deviceWithCode(device),
    lastAt === null && m.inbox_device_never(),
    upTo > 0 && m.inbox_device_up_to({ number: upTo }),
    lastAt !== null && m.inbox_device_last({ day: when.day(dayOf(lastAt), systemClock.today()) }),
    withheld > 0 && m.inbox_device_withheld({ count: withheld, number: when.number(withheld) }),
  )
}
