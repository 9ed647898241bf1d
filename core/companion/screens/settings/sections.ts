import {
  Archive,
  BookOpenText,
  Eye,
  HardDrive,
  Keyboard,
  Landmark,
  Lock,
  Phone,
  Save,
  ScrollText,
  Trash2,
  UserRound,
} from "lucide"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"
import type { Section } from "../sections/SectionsScreen.tsx"
import { AuditSection } from "./AuditSection.tsx"
import { BackupSection } from "./BackupSection.tsx"
import { CrisisSection } from "./CrisisSection.tsx"
import { KeepingSection } from "./KeepingSection.tsx"
import { KeyboardSection } from "./KeyboardSection.tsx"
import { LockSection } from "./LockSection.tsx"
import { LooksSection } from "./LooksSection.tsx"
import { PacksSection } from "./PacksSection.tsx"
import { PolicySection } from "./PolicySection.tsx"
import { ProfileSection } from "./ProfileSection.tsx"
import { RemoveSection } from "./RemoveSection.tsx"
import { StorageSection } from "./StorageSection.tsx"

const profile: Section<object> = {
  id: "profile",
  title: m.settings_profile,
  line: m.settings_profile_line,
  icon: UserRound,
  screen: ProfileSection,
}

export const firstSection = profile

export const sections: readonly Section<object>[] = [
  profile,
  { id: "lock", title: m.settings_lock, line: m.settings_lock_line, icon: Lock, screen: LockSection },
  { id: "looks", title: m.settings_looks, line: m.settings_looks_line, icon: Eye, screen: LooksSection },
  { id: "crisis", title: m.settings_crisis, line: m.settings_crisis_line, icon: Phone, screen: CrisisSection },
  { id: "backup", title: m.settings_backup, line: m.settings_backup_line, icon: Save, screen: BackupSection },
  { id: "storage", title: m.settings_storage, line: m.settings_storage_line, icon: HardDrive, screen: StorageSection },
  { id: "audit", title: m.audit_title, line: m.audit_line, icon: ScrollText, screen: AuditSection },
  { id: "policy", title: m.policy_title, line: m.policy_line, icon: Landmark, screen: PolicySection },
  { id: "packs", title: m.packs_title, line: m.packs_line, icon: BookOpenText, screen: PacksSection },
  { id: "keeping", title: m.settings_keeping, line: m.settings_keeping_line, icon: Archive, screen: KeepingSection },
  {
    id: "keyboard",
    title: m.settings_keyboard,
    line: m.settings_keyboard_line,
    icon: Keyboard,
    screen: KeyboardSection,
  },
  placeHere === "sample"
    ? { id: "remove", title: m.settings_leave, line: m.settings_leave_line, icon: Trash2, screen: RemoveSection }
    : { id: "remove", title: m.settings_remove, line: m.settings_remove_line, icon: Trash2, screen: RemoveSection },
]
