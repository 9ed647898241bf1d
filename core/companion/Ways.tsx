import {
  BookOpen,
  ChartBarBig,
  Contact,
  Inbox,
  Lock,
  MessageCircleQuestion,
  NotebookPen,
  PackageCheck,
  Settings,
  Sun,
  Users,
} from "lucide"
import type { Belonging } from "../team/api.ts"
import { useLock } from "../ui/lock/use-lock.ts"
import { Nav, NavAct } from "../ui/parts/Nav.tsx"
import { hrefTo, paths } from "../ui/paths.ts"
import { useBelonging } from "../ui/team/use-team.ts"
import { m } from "../words/messages.js"

const allPlaces = () => ({
  today: { id: "today", label: m.nav_today(), href: hrefTo(paths.today), icon: Sun },
  people: { id: "people", label: m.nav_people(), href: hrefTo(paths.people), icon: Users },
  handouts: { id: "handouts", label: m.nav_handouts(), href: hrefTo(paths.handouts), icon: BookOpen },
  notes: { id: "notes", label: m.nav_notes(), href: hrefTo(paths.notes), icon: NotebookPen },
  prompts: { id: "prompts", label: m.nav_prompts(), href: hrefTo(paths.prompts), icon: MessageCircleQuestion },
  exports: { id: "exports", label: m.nav_exports(), href: hrefTo(paths.exports), icon: PackageCheck },
  inbox: { id: "inbox", label: m.nav_inbox(), href: hrefTo(paths.inbox), icon: Inbox },
  team: { id: "team", label: m.nav_team(), href: hrefTo(paths.team), icon: Contact },
  program: { id: "program", label: m.nav_program(), href: hrefTo(paths.program), icon: ChartBarBig },
  settings: { id: "settings", label: m.nav_settings(), href: hrefTo(paths.settings), icon: Settings },
})

type WaysProps = {
  readonly address: string
  /** In a column beside a record system: what serves there, the rest is in the whole app. */
  readonly beside: boolean
}

/** The places one can go to. */
export const Ways = ({ address, beside }: WaysProps) => {
  const lock = useLock()
  const belonging = useBelonging()
  const within = belonging.state === "ready" ? belonging.value : null
  return (
    <Nav
      label={m.nav_label()}
      current={current(address, supervises(within))}
      end={<NavAct label={m.idle_lock()} icon={Lock} onClick={() => void lock()} />}
      places={beside ? placesBeside(within) : placesOf(within)}
    />
  )
}

const supervises = (belonging: Belonging | null) => belonging?.stage === "member" && belonging.supervises

const exchanges = (belonging: Belonging | null) => belonging?.stage === "member" || belonging?.stage === "asking"

const placesBeside = (belonging: Belonging | null) => {
  const { today, people, notes, prompts, exports, settings } = allPlaces()
  return [today, people, notes, prompts, ...(exchanges(belonging) ? [exports] : []), settings]
}

/** Six on a phone, whoever looks; what makes way there is among the cards of *Program*. */
const placesOf = (belonging: Belonging | null) => {
  const { today, people, handouts, notes, exports, inbox, team, program, settings } = allPlaces()
  if (!exchanges(belonging)) return [today, people, handouts, notes, program, settings]
  const onRail = "program"
  if (!supervises(belonging)) return [today, people, handouts, { ...notes, onRail }, exports, program, settings]
  return [
    today,
    people,
    { ...handouts, onRail },
    { ...notes, onRail },
    inbox,
    exports,
    { ...team, onRail },
    program,
    settings,
  ]
}

/** Under which place the screens stand that have none of their own, by how their addresses begin. */
const placeOf: Readonly<Record<string, string>> = {
  person: "people",
  rating: "people",
  tool: "people",
  groups: "people",
  group: "people",
  "group-session": "people",
  tools: "handouts",
  forms: "handouts",
  note: "notes",
  fidelity: "program",
  reviews: "program",
  review: "program",
  outcomes: "program",
  supervision: "program",
  practice: "program",
  team: "program",
  join: "program",
  ratings: "program",
}

const current = (address: string, supervising: boolean): string => {
  if (address === paths.today) return "today"
  const [, first = ""] = address.split("/")
  if (first === "team" && supervising) return "team"
  return placeOf[first] ?? first
}
