import type { Remote } from "comlink"
import type { AuditApi } from "./audit/api.ts"
import type { BackupApi } from "./backup/api.ts"
import type { BreakGlassApi } from "./break-glass/api.ts"
import type { ChartLinksApi } from "./chart-links/api.ts"
import type { CoverageApi } from "./coverage/api.ts"
import type { DataOutApi } from "./data-out/api.ts"
import type { ExchangeApi } from "./exchange/api.ts"
import type { FidelityApi } from "./fidelity/api.ts"
import type { GoalsApi } from "./goals/api.ts"
import type { GroupsApi } from "./groups/api.ts"
import type { HandOverApi } from "./hand-over/api.ts"
import type { InsertionsApi } from "./insertions/api.ts"
import type { NotesApi } from "./notes/api.ts"
import type { OutcomesApi } from "./outcomes/api.ts"
import type { PacksApi } from "./packs/api.ts"
import type { PeopleApi } from "./people/api.ts"
import type { PolicyApi } from "./policy/api.ts"
import type { ProfileApi } from "./profile/api.ts"
import type { ProgramApi } from "./program/api.ts"
import type { RatingsApi } from "./ratings/api.ts"
import type { RemindersApi } from "./reminders/api.ts"
import type { ReviewsApi } from "./reviews/api.ts"
import type { RightsApi } from "./rights/api.ts"
import type { SamePersonApi } from "./same-person/api.ts"
import type { SampleApi } from "./sample/api.ts"
import type { SessionsApi } from "./sessions/api.ts"
import type { SupervisionApi } from "./supervision/api.ts"
import type { SupportersApi } from "./supporters/api.ts"
import type { SystemApi } from "./system/api.ts"
import type { TeamApi } from "./team/api.ts"
import type { TodayApi } from "./today/api.ts"
import type { ToolsApi } from "./tools/api.ts"
import type { VaultApi } from "./vault/api.ts"

/**
 * What Handrail can do, room by room. Two shapes only: a command, `(data, signal?, onProgress?) → Promise<Result>`,
 * and a watch, `(data, onChange) → Promise<Unsubscribe>`. Everything that crosses is plain and readonly.
 */
export type CoreApi = {
  readonly system: SystemApi
  readonly vault: VaultApi
  readonly audit: AuditApi
  readonly backup: BackupApi
  readonly breakGlass: BreakGlassApi
  readonly profile: ProfileApi
  readonly policy: PolicyApi
  readonly packs: PacksApi
  readonly people: PeopleApi
  readonly samePerson: SamePersonApi
  readonly goals: GoalsApi
  readonly coverage: CoverageApi
  readonly supporters: SupportersApi
  readonly sessions: SessionsApi
  readonly groups: GroupsApi
  readonly notes: NotesApi
  readonly chartLinks: ChartLinksApi
  readonly insertions: InsertionsApi
  readonly tools: ToolsApi
  readonly ratings: RatingsApi
  readonly fidelity: FidelityApi
  readonly outcomes: OutcomesApi
  readonly today: TodayApi
  readonly reviews: ReviewsApi
  readonly rights: RightsApi
  readonly reminders: RemindersApi
  readonly program: ProgramApi
  readonly team: TeamApi
  readonly exchange: ExchangeApi
  readonly supervision: SupervisionApi
  readonly dataOut: DataOutApi
  readonly sample: SampleApi
  readonly handOver: HandOverApi
}

/** The same, seen from a page. */
export type RemoteCore = { readonly [Room in keyof CoreApi]: Remote<CoreApi[Room]> }
