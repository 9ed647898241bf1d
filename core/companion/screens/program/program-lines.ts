import type { Day } from "../../../base/clock.ts"
import type { Program } from "../../../domain/program.ts"
import { kept } from "../../../domain/shape.ts"
import type { Board } from "../../../fidelity/api.ts"
import type { ProgramOutcomes } from "../../../outcomes/api.ts"
import type { Reviews } from "../../../reviews/api.ts"
import type { Agenda, Practice } from "../../../supervision/api.ts"
import { dotted } from "../../../ui/dotted.ts"
import { bandName, meanWords } from "../../../ui/fidelity/board-words.ts"
import type { When } from "../../../ui/when.ts"
import { m } from "../../../words/messages.js"

/** One line of what matters now, of each screen of the program. */

export const fidelityLine = ({ total, participants, sessions }: Board): string => {
  if (participants + sessions === 0) return m.program_fidelity_none()
  const rated = m.program_fidelity_rated({ rated: total.rated, of: total.of })
  return total.mean === null || total.band === null
    ? rated
    : dotted(rated, m.program_fidelity_mean({ mean: meanWords(total.mean), band: bandName(total.band) }))
}

export const reviewsLine = ({ open, due, today }: Reviews, when: When): string => {
  if (open.length > 0) return m.program_reviews_open()
  if (due === null) return m.program_reviews_no_start()
  const day = when.day(due.on, today)
  return due.on <= today ? m.fidelity_due_now({ day }) : m.fidelity_due({ day })
}

export const outcomesLine = ({ versions, smallestCell }: ProgramOutcomes, when: When): string => {
  const people = versions.map(version => version.people)
  const most = Math.max(0, ...people.map(count => (count === "hidden" ? 0 : count)))
  if (most > 0) return m.program_outcomes_people({ count: most, number: when.number(most) })
  return people.includes("hidden") ? m.program_outcomes_few({ smallest: smallestCell }) : m.program_outcomes_none()
}

export const supervisionLine = ({ lines }: Agenda): string =>
  lines.length === 0 ? m.program_supervision_none() : m.program_supervision_lines({ count: lines.length })

export const practiceLine = ({ sessions, people }: Practice, when: When): string =>
  sessions === 0
    ? m.program_practice_none()
    : dotted(
        m.fidelity_sessions({ count: sessions, number: when.number(sessions) }),
        m.fidelity_people({ count: people, number: when.number(people) }),
        m.program_practice_span(),
      )

export const settingsLine = ({ startedOn, staff }: Program, today: Day, when: When): string => {
  if (startedOn === null) return m.program_settings_no_start()
  const many = kept(staff).length
  return dotted(
    m.program_settings_since({ day: when.day(startedOn, today) }),
    m.program_settings_staff({ count: many }),
  )
}
