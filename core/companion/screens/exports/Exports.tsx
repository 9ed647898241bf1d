import { FolderSync } from "lucide"
import { useRef } from "preact/hooks"
import type { Outgoing, TargetLine } from "../../../exchange/api.ts"
import type { Belonging } from "../../../team/api.ts"
import { isNothing } from "../../../ui/exchange/amount-words.ts"
import { OutgoingCard } from "../../../ui/exchange/OutgoingCard.tsx"
import { SendNow } from "../../../ui/exchange/SendNow.tsx"
import { TakeIn } from "../../../ui/exchange/TakeIn.tsx"
import { ToSettle } from "../../../ui/exchange/ToSettle.tsx"
import { useOutgoing, useTargets } from "../../../ui/exchange/use-exchange.ts"
import { useNamedPlaces } from "../../../ui/exchange/use-named-places.ts"
import { givenFiles } from "../../../ui/given/given-files.ts"
import { Removed } from "../../../ui/join/Removed.tsx"
import { joined } from "../../../ui/joined.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Expander } from "../../../ui/parts/Expander.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { WayCard } from "../../../ui/parts/WayCard.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { Alone } from "../../../ui/team/Alone.tsx"
import { useBelonging } from "../../../ui/team/use-team.ts"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { downloadsAreKept } from "../../install.ts"

/** What waits, what went and what came back, in words; and the one thing to do about it on this device. */
export const Exports = () => {
  const belonging = useBelonging()
  return (
    <Screen name={m.exchange_title()} status={<NotHandedOver />} crisis={hrefTo(paths.crisis)}>
      <Ready of={belonging} what={m.exchange_what()} lines={6}>
        {now => {
          if (now.stage === "asking" || now.stage === "member") return <Within of={now} />
          return (
            <div class="exchange">
              {now.stage === "alone" ? <Alone /> : <Removed of={now} />}
              <SayOfGiven />
            </div>
          )
        }}
      </Ready>
    </Screen>
  )
}

/** Outside of a program, an export that was opened with the app is answered why it cannot be taken. */
const SayOfGiven = () => {
  const came = useRef(false)
  came.current ||= givenFiles.value.some(one => one.kind === "export")
  return came.current ? <TakeIn /> : null
}

type Inside = Extract<Belonging, { readonly stage: "asking" | "member" }>

const Within = ({ of }: { readonly of: Inside }) => {
  const outgoing = useOutgoing()
  const targets = useTargets()
  return (
    <div class="exchange">
      <ToSettle />
      <Ready of={joined({ outgoing, targets })} what={m.exchange_what()} lines={6}>
        {found => <WhatLeaves {...found} of={of} />}
      </Ready>
      <TakeIn />
    </div>
  )
}

type WhatLeavesProps = {
  readonly of: Inside
  readonly outgoing: readonly Outgoing[]
  readonly targets: readonly TargetLine[]
}

/** What waits comes first, the program before single members; whoever has all is a line. */
const WhatLeaves = ({ of, outgoing, targets }: WhatLeavesProps) => {
  const when = useWhen()
  const asks = of.stage === "asking"
  const supervises = of.stage === "member" && of.supervises
  const [named] = useNamedPlaces(of, targets)
  const waits = outgoing.filter(one => !isNothing(one.waits))
  const shown = waits.length > 0 ? waits : outgoing.slice(0, 1)
  const quiet = outgoing.filter(one => !shown.includes(one))
  const card = (one: Outgoing, first: boolean) => (
    <OutgoingCard
      key={one.to === "member" ? one.memberId : one.to}
      of={one}
      supervises={supervises}
      first={first}
      byHand={targets.length === 0}
      asks={asks}
      downloads={downloadsAreKept()}
    />
  )
  return (
    <>
      {targets.length > 0 && <SendNow targets={targets} />}
      {outgoing.length === 0 && (
        <Notice
          title={m.exchange_nobody()}
          actions={
            <Button kind="link" href={hrefTo(paths.invite)}>
              {m.team_invite()}
            </Button>
          }
        >
          {m.exchange_nobody_next()}
        </Notice>
      )}
      {shown.map((one, at) => card(one, at === 0))}
      {quiet.length > 0 && (
        <Expander title={m.exchange_quiet({ count: quiet.length, number: when.number(quiet.length) })}>
          <div class="exchange">{quiet.map(one => card(one, false))}</div>
        </Expander>
      )}
      {targets.length === 0 && (
        <ul class="ways">
          <WayCard
            icon={FolderSync}
            title={m.places_title()}
            line={named ? m.places_named({ place: named.label }) : m.places_none_next()}
            href={hrefTo(paths.exportPlaces)}
          />
        </ul>
      )}
    </>
  )
}
