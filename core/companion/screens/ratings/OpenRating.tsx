import { HandHelping, Trash2 } from "lucide"
import { useState } from "preact/hooks"
import type { Instrument } from "../../../../content/instrument-schema.ts"
import { type Administration, isAnswered } from "../../../domain/administration.ts"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { HandOverButton } from "../../../ui/hand-over/HandOverButton.tsx"
import { useHandOver } from "../../../ui/hand-over/use-hand-over.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Expander } from "../../../ui/parts/Expander.tsx"
import { Markup } from "../../../ui/parts/Markup.tsx"
import { Menu } from "../../../ui/parts/Menu.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { RatingList } from "../../../ui/ratings/RatingList.tsx"
import { RatingSteps } from "../../../ui/ratings/RatingSteps.tsx"
import { useTakeAway } from "../../../ui/use-take-away.ts"
import { m } from "../../../words/messages.js"

type OpenRatingProps = { readonly instrument: Instrument; readonly one: Administration; readonly back: string }

/** One to fill in: an item at a time for the person or a supporter, all in a list for whoever rates. */
export const OpenRating = ({ instrument, one, back }: OpenRatingProps) => {
  const core = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  const handOver = useHandOver()
  const [busy, setBusy] = useState(false)
  const { id } = one
  const list = instrument.shown === "list"
  const count = Object.values(one.answers).filter(isAnswered).length
  const finish = async () => {
    setBusy(true)
    await act(core.ratings.finish({ id }))
    setBusy(false)
  }
  const remove = async () => {
    await takeAway(gone => act(core.ratings.setGone({ id, gone })), m.ratings_taken_away())
    location.assign(back)
  }
  return (
    <Screen
      name={m.ratings_one_name()}
      {...(list && { title: instrument.title })}
      {...(list && { status: m.ratings_list_answered({ count, all: instrument.items.length }) })}
      back={back}
      crisis={hrefTo(paths.crisis)}
      wide={list}
      end={
        <Menu
          items={[
            // In the middle of it too; a list is for whoever rates.
            ...(list
              ? []
              : [
                  {
                    label: m.hand_over_give(),
                    icon: HandHelping,
                    onChoose: () => void handOver({ kind: "rating", id }),
                  },
                ]),
            { label: m.ratings_take_away(), icon: Trash2, danger: true, onChoose: () => void remove() },
          ]}
        />
      }
      {...(list &&
        count > 0 && {
          actions: (
            <Button kind="primary" busy={busy} onClick={() => void finish()}>
              {m.ratings_finish()}
            </Button>
          ),
        })}
    >
      {list ? (
        <RatingList instrument={instrument} one={one} />
      ) : (
        <RatingSteps instrument={instrument} one={one}>
          <div class="rating-aside">
            <HandOverButton thing={{ kind: "rating", id }} />
            <Expander title={m.ratings_guide()}>
              <Markup html={instrument.facilitator} />
            </Expander>
          </div>
        </RatingSteps>
      )}
    </Screen>
  )
}
