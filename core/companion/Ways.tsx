import {
  BookOpen,
  ChartBarBig,
  type IconNode,
  Lock,
  MessageCircleQuestion,
  NotebookPen,
  Settings,
  Sun,
  Users,
} from "lucide"
import { useLock } from "../ui/lock/use-lock.ts"
import { Nav, NavAct } from "../ui/parts/Nav.tsx"
import { hrefTo, paths } from "../ui/paths.ts"
import { m } from "../words/messages.js"

const place = (id: string, label: () => string, path: string, icon: IconNode) => ({
  id,
  get label() {
    return label()
  },
  href: hrefTo(path),
  icon,
})

const today = place("today", m.nav_today, paths.today, Sun)
const people = place("people", m.nav_people, paths.people, Users)
const handouts = place("handouts", m.nav_handouts, paths.handouts, BookOpen)
const notes = place("notes", m.nav_notes, paths.notes, NotebookPen)
const prompts = place("prompts", m.nav_prompts, paths.prompts, MessageCircleQuestion)
const program = place("program", m.nav_program, paths.program, ChartBarBig)
const settings = place("settings", m.nav_settings, paths.settings, Settings)

type WaysProps = {
  readonly address: string
  /** In a column beside a record system: what serves there, the rest is in the whole app. */
  readonly beside: boolean
}

/** The places one can go to. */
export const Ways = ({ address, beside }: WaysProps) => {
  const lock = useLock()
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
  ratings: "program",
}

const current = (address: string): string => {
  if (address === paths.today) return "today"
  const [, first = ""] = address.split("/")
  return placeOf[first] ?? first
}
