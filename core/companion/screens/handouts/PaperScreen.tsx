import { Printer } from "lucide"
import type { ComponentChildren } from "preact"
import type { HandedThing } from "../../../hand-over/api.ts"
import { HandOverButton } from "../../../ui/hand-over/HandOverButton.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ShareButton } from "../../../ui/share/ShareButton.tsx"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"

type PaperScreenProps = {
  readonly name: string
  readonly note?: string
  /** Null where there is nothing to print. */
  readonly print: boolean
  /** What can be given into the person's hands, or left out. */
  readonly handOver?: HandedThing | undefined
  readonly children: ComponentChildren
}

/** Back to the session or the shelf one came from. */
const leave = () => {
  if (history.length > 1) history.back()
  else location.hash = paths.handouts
}

/** A page to read and to print. */
export const PaperScreen = ({ name, note, print: printable, handOver, children }: PaperScreenProps) => {
  useToldPrint("handout")
  return (
    <Screen
      name={name}
      note={note}
      back={leave}
      crisis={hrefTo(paths.crisis)}
      end={handOver && <ShareButton />}
      {...(printable && {
        actions: (
          <>
            {handOver && <HandOverButton thing={handOver} />}
            <Button kind="primary" icon={Printer} onClick={() => print()}>
              {m.handout_print()}
            </Button>
          </>
        ),
      })}
    >
      {children}
    </Screen>
  )
}
