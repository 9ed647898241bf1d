import { CalendarCheck, GraduationCap, Hash, Landmark, Target, Users } from "lucide"
import type { Program } from "../../../domain/program.ts"
import { Basics } from "../../../ui/program/Basics.tsx"
import { m } from "../../../words/messages.js"
import type { Section } from "../sections/SectionsScreen.tsx"
import { FiguresSection, QualitySection, SampleSection, StaffSection, TrainingSection } from "./SettingsOf.tsx"

type ProgramSection = Section<{ readonly program: Program }>

const basics: ProgramSection = {
  id: "basics",
  title: m.progset_basics,
  line: m.progset_basics_line,
  icon: Landmark,
  screen: Basics,
}

export const firstSection = basics

export const sections: readonly ProgramSection[] = [
  basics,
  { id: "sample", title: m.progset_sample, line: m.progset_sample_line, icon: Target, screen: SampleSection },
  { id: "staff", title: m.progset_staff, line: m.progset_staff_line, icon: Users, screen: StaffSection },
  {
    id: "training",
    title: m.progset_training,
    line: m.progset_training_line,
    icon: GraduationCap,
    screen: TrainingSection,
  },
  {
    id: "quality",
    title: m.progset_quality,
    line: m.progset_quality_line,
    icon: CalendarCheck,
    screen: QualitySection,
  },
  { id: "numbers", title: m.progset_figures, line: m.progset_figures_line, icon: Hash, screen: FiguresSection },
]
