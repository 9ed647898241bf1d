import { InboxBoard } from "../../../ui/exchange/InboxBoard.tsx"
import { TakeIn } from "../../../ui/exchange/TakeIn.tsx"
import { ToSettle } from "../../../ui/exchange/ToSettle.tsx"
import { useInbox } from "../../../ui/exchange/use-exchange.ts"
import { joined } from "../../../ui/joined.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ForSupervisors } from "../../../ui/team/ForSupervisors.tsx"
import { TeamNews } from "../../../ui/team/TeamNews.tsx"
import { useBelonging } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"

/** For supervisors: what came from whom, what is missing of it, and the way to take in more. */
export const Inbox = () => {
  const belonging = useBelonging()
  const inbox = useInbox()
  return (
    <Screen name={m.inbox_title()} status={m.inbox_status()} crisis={hrefTo(paths.crisis)} wide>
      <Ready of={joined({ belonging, inbox })} what={m.inbox_what()} lines={8}>
        {found =>
          found.belonging.stage === "member" && found.belonging.supervises ? (
            <div class="inbox">
              <TeamNews />
              <ToSettle />
              <TakeIn kind="primary" />
              <InboxBoard of={found.inbox} />
            </div>
          ) : (
            <ForSupervisors stage={found.belonging.stage} />
          )
        }
      </Ready>
    </Screen>
  )
}
