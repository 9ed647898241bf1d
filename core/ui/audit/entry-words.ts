import {
  BookmarkCheck,
  CheckCheck,
  Circle,
  ClipboardCheck,
  Copy,
  Eraser,
  Eye,
  Hand,
  HardDriveDownload,
  HardDriveUpload,
  type IconNode,
  Inbox,
  KeyRound,
  Lock,
  LockOpen,
  Pencil,
  Plus,
  Printer,
  Send,
  ShieldAlert,
  Signature,
  TextCursorInput,
  Timer,
  Trash2,
  Undo2,
} from "lucide"
import type { AuditEntry, Way } from "../../store/audit/entry.ts"
import { m } from "../../words/messages.js"

type OfKind = (input: { readonly name: string }) => string

/** Of someone; their name is looked up where it is shown, and is in no entry. */
const ofSomeone: Readonly<Record<string, OfKind>> = {
  participant: m.audit_what_participant,
  session: m.audit_what_session,
  note: m.audit_what_note,
  goal: m.audit_what_goal,
  consent: m.audit_what_consent,
  "tool-sheet": m.audit_what_tool,
  contact: m.audit_what_contact,
  "supporter-page": m.audit_what_supporter_page,
  administration: m.audit_what_rating,
  copy: m.audit_what_copy,
  "reminder-mark": m.audit_what_reminder,
  "chart-link": m.audit_what_chart_link,
  insertion: m.audit_what_insertion,
  assignment: m.audit_what_assignment,
}

const ofNobody: Readonly<Record<string, () => string>> = {
  profile: m.audit_what_profile,
  policy: m.audit_what_policy,
  pack: m.audit_what_pack,
  roster: m.audit_what_roster,
  member: m.audit_what_member,
  membership: m.audit_what_membership,
  invitation: m.audit_what_invitation,
  feedback: m.audit_what_feedback,
  "same-person": m.audit_what_same_person,
  "break-glass": m.audit_what_break_glass,
  "set-aside": m.audit_what_set_aside,
  ask: m.audit_what_ask,
  audit: m.audit_what_log,
  recovery: m.audit_what_recovery,
  handout: m.audit_what_handout,
  screen: m.audit_what_screen,
  table: m.audit_what_table,
  group: m.audit_what_group,
  "group-session": m.audit_what_group_session,
  review: m.audit_what_review,
  program: m.audit_what_program,
  supervision: m.audit_what_supervision,
}

type Names = ReadonlyMap<string, string>

const whatOf = ({ kind, id, owner, count }: AuditEntry, names: Names): string => {
  const name = names.get(owner) ?? m.audit_someone()
  if (count !== undefined && kind === "calendar") return m.audit_what_calendar({ count })
  if (count !== undefined && kind === "data-out")
    return owner === "" ? m.audit_what_data({ count }) : m.audit_what_data_of({ count, name })
  if (count !== undefined) return m.audit_what_many({ count })
  if (kind === "administration" && owner === "") return m.audit_what_rating_program()
  if (kind === "reminder-mark" && owner === "") return m.audit_what_reminder_program()
  if (kind === "goal" && id === "") return m.audit_what_goals({ name })
  return ofSomeone[kind]?.({ name }) ?? ofNobody[kind]?.() ?? m.audit_what_record()
}

const unlockedBy: Readonly<Record<Way, () => string>> = {
  passphrase: m.audit_unlocked_passphrase,
  recovery: m.audit_unlocked_recovery,
  passkey: m.audit_unlocked_passkey,
  "break-glass": m.audit_unlocked_break_glass,
  rested: m.audit_unlocked_rested,
}
const failedBy: Readonly<Partial<Record<Way, () => string>>> = {
  passphrase: m.audit_failed_passphrase,
  recovery: m.audit_failed_recovery,
  passkey: m.audit_failed_passkey,
  "break-glass": m.audit_failed_break_glass,
}

type Words = {
  readonly icon: IconNode
  readonly say: (entry: AuditEntry, names: Names) => string
}

const withWhat =
  (message: (input: { readonly what: string }) => string): Words["say"] =>
  (entry, names) =>
    message({ what: whatOf(entry, names) })

const plain =
  (message: () => string): Words["say"] =>
  () =>
    message()

const acts: Readonly<Record<string, Words>> = {
  viewed: { icon: Eye, say: withWhat(m.audit_viewed) },
  added: { icon: Plus, say: withWhat(m.audit_added) },
  changed: { icon: Pencil, say: withWhat(m.audit_changed) },
  removed: { icon: Trash2, say: withWhat(m.audit_removed) },
  "brought-back": { icon: Undo2, say: withWhat(m.audit_brought_back) },
  erased: { icon: Eraser, say: withWhat(m.audit_erased) },
  finished: { icon: ClipboardCheck, say: withWhat(m.audit_finished) },
  kept: { icon: BookmarkCheck, say: withWhat(m.audit_kept) },
  inserted: {
    icon: TextCursorInput,
    say: (entry, names) =>
      m.audit_inserted({ what: whatOf(entry, names), origin: entry.origin ?? m.audit_origin_unknown() }),
  },
  confirmed: { icon: CheckCheck, say: withWhat(m.audit_confirmed) },
  signed: { icon: Signature, say: withWhat(m.audit_signed) },
  printed: { icon: Printer, say: withWhat(m.audit_printed) },
  copied: {
    icon: Copy,
    // A copy is not copied: it is handed to the person, or to someone they allow.
    say: (entry, names) =>
      entry.kind === "copy"
        ? m.audit_copy_given({ what: whatOf(entry, names) })
        : m.audit_copied({ what: whatOf(entry, names) }),
  },
  "backed-up": { icon: HardDriveDownload, say: plain(m.audit_backed_up) },
  restored: { icon: HardDriveUpload, say: plain(m.audit_restored) },
  exported: { icon: Send, say: ({ count }) => m.audit_exported({ count: count ?? 0 }) },
  "taken-in": { icon: Inbox, say: ({ count }) => m.audit_taken_in({ count: count ?? 0 }) },
  unlocked: { icon: LockOpen, say: ({ way }) => (way ? unlockedBy[way]() : m.audit_unlocked()) },
  "unlock-failed": {
    icon: ShieldAlert,
    say: ({ way, count }) =>
      count !== undefined ? m.audit_failed_more({ count }) : ((way && failedBy[way]) ?? m.audit_failed)(),
  },
  locked: { icon: Lock, say: plain(m.audit_locked) },
  "handed-over": { icon: Hand, say: plain(m.audit_handed_over) },
  "passphrase-changed": { icon: KeyRound, say: plain(m.audit_passphrase_changed) },
  "recovery-renewed": { icon: KeyRound, say: plain(m.audit_recovery_renewed) },
  "passkey-added": { icon: KeyRound, say: plain(m.audit_passkey_added) },
  "passkey-renamed": { icon: KeyRound, say: plain(m.audit_passkey_renamed) },
  "passkey-removed": { icon: KeyRound, say: plain(m.audit_passkey_removed) },
  "idle-changed": { icon: Timer, say: plain(m.audit_idle_changed) },
}

const unknown: Words = { icon: Circle, say: plain(m.audit_unknown) }

/** An entry as a sentence, with the sign of what was done. An act that this version does not know is said to be one. */
export const entryWords = (entry: AuditEntry, names: Names) => {
  const { icon, say } = acts[entry.act] ?? unknown
  return { icon, sentence: say(entry, names) }
}

export type ActGroup = "all" | "viewed" | "changed" | "out" | "vault"

const vaultActs = Object.keys(acts).filter(act => /^(unlock|locked|handed|pass|recovery|idle)/.test(act))

/** What can be asked for, and the acts that belong to it; null: all. */
export const actGroups: Readonly<
  Record<ActGroup, { readonly title: () => string; readonly acts: readonly string[] | null }>
> = {
  all: { title: m.audit_group_all, acts: null },
  viewed: { title: m.audit_group_viewed, acts: ["viewed"] },
  changed: {
    title: m.audit_group_changed,
    acts: [
      "added",
      "changed",
      "removed",
      "brought-back",
      "erased",
      "kept",
      "finished",
      "signed",
      "confirmed",
      "restored",
      "taken-in",
    ],
  },
  out: { title: m.audit_group_out, acts: ["printed", "copied", "inserted", "backed-up", "exported"] },
  vault: { title: m.audit_group_vault, acts: vaultActs },
}
