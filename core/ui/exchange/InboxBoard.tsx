import "./exchange.css"
import "./inbox.css"
import { Inbox as InboxIcon } from "lucide"
import { dayOf, systemClock } from "../../base/clock.ts"
import type { Inbox, InboxLine } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { FirstRows } from "../parts/FirstRows.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { deviceName, deviceWithCode } from "../team/team-words.ts"
import { useWhen } from "../use-when.ts"
import { AsideList } from "./AsideList.tsx"
import { CoverageTable } from "./CoverageTable.tsx"
import { gapWords } from "./gap-words.ts"
import { MemberCards } from "./MemberCards.tsx"

/** What is missing first, each gap by its name; then all members, week by week; then what could not be taken in. */
export const InboxBoard = ({ of: { weeks, members, aside } }: { readonly of: Inbox }) => {
  if (members.length === 0)
    return (
      <EmptyState
        icon={InboxIcon}
        title={m.inbox_nobody()}
        action={<Button href={hrefTo(paths.invite)}>{m.team_invite()}</Button>}
      >
        {m.inbox_nobody_next()}
      </EmptyState>
    )
  return (
    <>
      <Forked members={members} />
      <Missing members={members} />
      <section class="stack-close inbox-desk" aria-labelledby="inbox-weeks">
        <h2 id="inbox-weeks">{m.inbox_weeks()}</h2>
        <p class="quiet">{m.inbox_weeks_what()}</p>
        <CoverageTable weeks={weeks} members={members} />
      </section>
      <section class="stack-close" aria-labelledby="inbox-members">
        <h2 id="inbox-members">{m.inbox_devices()}</h2>
        <MemberCards weeks={weeks} members={members} />
      </section>
      {aside > 0 && <AsideList />}
    </>
  )
}

const Forked = ({ members }: { readonly members: readonly InboxLine[] }) => {
  const when = useWhen()
  return (
    <>
      {members.flatMap(({ name, devices }) =>
        devices.flatMap(device =>
          device.forkedAt === null
            ? []
            : [
                <Notice key={device.deviceId} kind="attention" title={m.inbox_forked({ device: deviceName(device) })}>
                  {m.inbox_forked_next({ name, day: when.day(dayOf(device.forkedAt), systemClock.today()) })}
                </Notice>,
              ],
        ),
      )}
    </>
  )
}

const Missing = ({ members }: { readonly members: readonly InboxLine[] }) => {
  const when = useWhen()
  const missing = members.flatMap(({ name, devices }) =>
    devices.flatMap(device => (device.gaps.length > 0 ? [{ name, device }] : [])),
  )
  const came = members.some(({ devices }) => devices.some(({ lastAt }) => lastAt !== null))
  if (missing.length === 0) return came ? <Notice kind="done" title={m.inbox_all_came()} /> : null
  return (
    <section class="stack-close" aria-labelledby="inbox-missing">
      <h2 id="inbox-missing">{m.inbox_missing({ count: missing.length, number: when.number(missing.length) })}</h2>
      <p class="quiet">{m.inbox_gaps_next()}</p>
      <FirstRows of={missing} atFirst={8}>
        {rows => (
          <ul class="exchange-rows inbox-missing">
            {rows.map(({ name, device }) => (
              <li key={device.deviceId}>
                <div>
                  <b>{m.inbox_gap_of({ name, device: deviceWithCode(device) })}</b>
                  {device.gaps.map(gap => (
                    <span class="numbers" key={gap.from}>
                      {gapWords(gap, when)}
                    </span>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </section>
  )
}
