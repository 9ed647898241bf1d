import { BookOpen, ChartBarBig, Lock, MessageCircleQuestion, NotebookPen, Settings, Sun, Users } from "lucide"
import { useLock } from "../ui/lock/use-lock.ts"
import { Nav, NavAct } from "../ui/parts/Nav.tsx"
import { hrefTo, paths } from "../ui/paths.ts"
import { m } from "../words/messages.js"

const allPlaces = () => ({
  today: { id: "today", label: m.nav_today(), href: hrefTo(paths.today), icon: Sun },
  people: { id: "people", label: m.nav_people(), href: hrefTo(paths.people), icon: Users },
  handouts: { id: "handouts", label: m.nav_handouts(), href: hrefTo(paths.handouts), icon: BookOpen },
  notes: { id: "notes", label: m.nav_notes(), href: hrefTo(paths.notes), icon: NotebookPen },
  prompts: { id: "prompts", label: m.nav_prompts(), href: hrefTo(paths.prompts), icon: MessageCircleQuestion },
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
  const { today, people, handouts, notes, prompts, program, settings } = allPlaces()
  return (
    <Nav
      label={m.nav_label()}
      current={current(address)}
      end={<NavAct label={m.idle_lock()} icon={Lock} onClick={() => void lock()} />}
      places={beside ? [today, people, notes, prompts, settings] : [today, people, handouts, notes, program, settings]}
    />
  )
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

const current = (address: string): string => {
  if (address === paths.today) return "today"
  const [, first = ""] = address.split("/")
  return placeOf[first] ?? first
}
