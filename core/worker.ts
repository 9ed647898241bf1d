import { expose } from "comlink"
import type { CoreApi } from "./api.ts"
import { createAudit } from "./audit/service.ts"
import { tellingVault } from "./audit/vault-deeds.ts"
import { createViewing } from "./audit/viewing.ts"
import type { BackupApi } from "./backup/api.ts"
import { carryAbortSignals } from "./base/crossing.ts"
import type { BreakGlassApi } from "./break-glass/api.ts"
import { databaseName, placeOfWorker } from "./bridge/place.ts"
import type { ChartLinksApi } from "./chart-links/api.ts"
import type { CoverageApi } from "./coverage/api.ts"
import { shelfOfRoom } from "./curriculum/pack-shelf.ts"
import { usePackShelf } from "./curriculum/packed.ts"
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
import { followBounds } from "./policy/bounds.ts"
import { createManaged } from "./policy/managed.ts"
import { createPolicy } from "./policy/service.ts"
import { createProfile } from "./profile/service.ts"
import type { ProgramApi } from "./program/api.ts"
import type { RatingsApi } from "./ratings/api.ts"
import type { RemindersApi } from "./reminders/api.ts"
import type { ReviewsApi } from "./reviews/api.ts"
import type { RightsApi } from "./rights/api.ts"
import type { SamePersonApi } from "./same-person/api.ts"
import type { SampleApi } from "./sample/api.ts"
import type { SessionsApi } from "./sessions/api.ts"
import { countByKind, databaseVersion } from "./store/database.ts"
import { watchTally } from "./store/watch-tally.ts"
import type { SupervisionApi } from "./supervision/api.ts"
import type { SupportersApi } from "./supporters/api.ts"
import { othersGone } from "./system/others-gone.ts"
import { createSystem } from "./system/service.ts"
import type { TeamApi } from "./team/api.ts"
import type { TodayApi } from "./today/api.ts"
import type { ToolsApi } from "./tools/api.ts"
import { createExclusive } from "./vault/exclusive.ts"
import { currentProfileOf } from "./worker/current-profile.ts"
import { createDefects } from "./worker/defects.ts"
import { createFollowRoster } from "./worker/follow-roster.ts"
import { createHandedOver } from "./worker/handed-over.ts"
import { keepHouse } from "./worker/keep-house.ts"
import { lazyRoom } from "./worker/lazy-room.ts"
import { openStore } from "./worker/open-store.ts"
import { openVault } from "./worker/open-vault.ts"
import { createUnitePeople } from "./worker/unite-people.ts"

declare const __APP_VERSION__: string
declare const __BUILT_AT__: string
const app = __APP_VERSION__

// Held for as long as this worker lives: its page waits for the lock and so learns of the worker's death.
const alive = new Promise<void>(resolve => {
  void navigator.locks.request(self.name, () => {
    resolve()
    return new Promise(() => {})
  })
})

const place = placeOfWorker(self.name) ?? "own"
const defects = createDefects()
const { guarded } = defects
const opened = openVault(databaseName(place), () => policyBounds)
const { name, clock, database, vault, unlocked } = opened
const store = openStore(opened, defects)
const { auditLog, profiles, policies } = store

const managed = createManaged()
const policyBounds = followBounds(
  policies,
  bounds => {
    vault.boundsChanged()
    void vault.setShortestPassphrase(bounds.shortestPassphrase).catch(defects.of("policy"))
  },
  managed,
)
const audited = defects.of("audit")
const audit = createAudit({ log: auditLog })
const viewing = createViewing(shown => void auditLog.tell({ act: "viewed", ...shown }).catch(audited))
const tablesCopy = lazyRoom(async () =>
  (await import("./store/tables-copy.ts")).createTablesCopy(database, unlocked, () => Date.parse(clock.now())),
)
const system = createSystem({
  alive,
  versions: async () => {
    const { contentVersion } = await import("./curriculum/heads.ts")
    return { app, builtAt: __BUILT_AT__, database: databaseVersion, content: contentVersion }
  },
  defects: defects.list,
  countByKind: () => countByKind(database),
  followTally: next => watchTally({ database, next, unexpected: store.shared.unexpected }),
  checkSoundness: async signal => (await import("./store/soundness.ts")).checkSoundness(database, unlocked, signal),
  recount: async (...how) => (await import("./worker/facts-of.ts")).factsOf(store).rebuild(...how),
  tablesCopy,
  wipe: async () => {
    await vault.forget()
    await othersGone(self.name)
    await database.remove()
  },
})
const packs = lazyRoom<PacksApi>(async () => (await import("./worker/open-packs.ts")).openPacks(opened, store))
usePackShelf(shelfOfRoom(packs))

const profile = currentProfileOf(profiles)
const ownProfile = createProfile({ profiles })
const openTeam = async () => {
  const rooms = { profile, keepProfile: ownProfile.keep, changeProgram: program.change }
  return (await import("./worker/open-team.ts")).openTeam(opened, store, rooms)
}
const followRoster = createFollowRoster(store, openTeam)
const unite = createUnitePeople(opened, store)
keepHouse({ opened, store, defects, system, audit, dropOldCopy: tablesCopy.dropOld, followRoster, unite })
const telling = { vault, log: auditLog, clock, exclusive: createExclusive(`${name}:audit`), unexpected: audited }
const people = lazyRoom<PeopleApi>(async () =>
  viewing.people((await import("./people/service.ts")).createPeople(store)),
)
const goals = lazyRoom<GoalsApi>(async () =>
  viewing.goals((await import("./worker/open-goals.ts")).openGoals(opened, store)),
)
const sessions = lazyRoom<SessionsApi>(async () =>
  viewing.sessions((await import("./worker/open-sessions.ts")).openSessions(opened, store)),
)
const notes = lazyRoom<NotesApi>(async () =>
  viewing.notes((await import("./worker/open-notes.ts")).openNotes(opened, store, profile)),
)

const tools = lazyRoom<ToolsApi>(async () =>
  viewing.tools((await import("./worker/open-tools.ts")).openTools(opened, store)),
)

const groups = lazyRoom<GroupsApi>(async () =>
  (await import("./worker/open-groups.ts")).openGroups(opened, store, defects),
)

const ratings = lazyRoom<RatingsApi>(async () =>
  viewing.ratings((await import("./worker/open-ratings.ts")).openRatings(opened, store)),
)

const fidelity = lazyRoom<FidelityApi>(async () =>
  (await import("./worker/open-fidelity.ts")).openFidelity(opened, store),
)
const outcomes = lazyRoom<OutcomesApi>(async () =>
  viewing.outcomes((await import("./worker/open-outcomes.ts")).openOutcomes(store)),
)

const supporters = lazyRoom<SupportersApi>(async () =>
  (await import("./worker/open-supporters.ts")).openSupporters(opened, store),
)
const coverage = lazyRoom<CoverageApi>(async () =>
  (await import("./worker/open-coverage.ts")).openCoverage(opened, store),
)
const backup = lazyRoom<BackupApi>(async () =>
  (await import("./worker/open-backup.ts")).openBackup(opened, store, { defects, place, app }),
)
const rights = lazyRoom<RightsApi>(async () =>
  viewing.rights((await import("./worker/open-rights.ts")).openRights(opened, store, profile)),
)
const handedOver = createHandedOver(unlocked)
const reminders = lazyRoom<RemindersApi>(async () =>
  (await import("./worker/open-reminders.ts")).openReminders(opened, store),
)
const handOver = lazyRoom<HandOverApi>(async () =>
  (await import("./worker/open-hand-over.ts")).openHandOver(opened, store, { defects, ...handedOver }),
)
const reviews = lazyRoom<ReviewsApi>(async () => (await import("./worker/open-reviews.ts")).openReviews(opened, store))
const sample = lazyRoom<SampleApi>(async () => (await import("./worker/open-sample.ts")).openSample(opened, store))

const supervision = lazyRoom<SupervisionApi>(async () =>
  (await import("./worker/open-supervision.ts")).openSupervision(opened, store, profile),
)
const program = lazyRoom<ProgramApi>(async () => (await import("./worker/open-program.ts")).openProgram(store))
const dataOut = lazyRoom<DataOutApi>(async () => (await import("./worker/open-data-out.ts")).openDataOut(opened, store))
const team = lazyRoom<TeamApi>(async () => (await openTeam()).api)
const exchange = lazyRoom<ExchangeApi>(async () => {
  const [{ openExchange }, { createRenewBackup }] = [
    await import("./worker/open-exchange.ts"),
    await import("./worker/renew-backup.ts"),
  ]
  const renewBackup = createRenewBackup({
    backup,
    now: () => Date.parse(clock.now()),
    unexpected: store.shared.unexpected,
  })
  return openExchange(opened, store, { profile, app, followRoster, unite, renewBackup })
})
const today = lazyRoom<TodayApi>(async () =>
  (await import("./worker/open-today.ts")).openToday(opened, store, { team, exchange }),
)
const breakGlass = lazyRoom<BreakGlassApi>(
  async () => (await import("./worker/open-break-glass.ts")).openBreakGlass(opened, store).api,
)
const samePerson = lazyRoom<SamePersonApi>(async () =>
  (await import("./worker/open-same-person.ts")).openSamePerson(opened, store, profile),
)
const chartLinks = lazyRoom<ChartLinksApi>(async () =>
  (await import("./worker/open-chart-links.ts")).openChartLinks(opened, store),
)
const insertions = lazyRoom<InsertionsApi>(async () =>
  (await import("./worker/open-insertions.ts")).openInsertions(opened, store),
)

const core: CoreApi = {
  system: guarded("system", system),
  vault: guarded("vault", tellingVault(telling)),
  audit: guarded("audit", audit),
  backup: guarded("backup", backup),
  breakGlass: guarded("breakGlass", breakGlass),
  profile: guarded("profile", ownProfile),
  policy: guarded("policy", createPolicy({ policies, managed })),
  packs: guarded("packs", packs),
  people: guarded("people", people),
  samePerson: guarded("samePerson", samePerson),
  goals: guarded("goals", goals),
  sessions: guarded("sessions", sessions),
  groups: guarded("groups", groups),
  coverage: guarded("coverage", coverage),
  supporters: guarded("supporters", supporters),
  notes: guarded("notes", notes),
  chartLinks: guarded("chartLinks", chartLinks),
  insertions: guarded("insertions", insertions),
  tools: guarded("tools", tools),
  ratings: guarded("ratings", ratings),
  fidelity: guarded("fidelity", fidelity),
  reviews: guarded("reviews", reviews),
  outcomes: guarded("outcomes", outcomes),
  today: guarded("today", today),
  rights: guarded("rights", rights),
  reminders: guarded("reminders", reminders),
  program: guarded("program", program),
  team: guarded("team", team),
  exchange: guarded("exchange", exchange),
  supervision: guarded("supervision", supervision),
  dataOut: guarded("dataOut", dataOut),
  sample: guarded("sample", sample),
  handOver: guarded("handOver", handOver),
}

carryAbortSignals()
expose(handedOver.narrowed(core))
