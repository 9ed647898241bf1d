import type { ComponentType } from "preact"
import { type LazyScreen, lazyScreen } from "./lazy-screen.tsx"

/** Which screen an address shows. Parameters in an address reach the screen as props of the same name. */
const screen = <P extends object>(pattern: string, fetchScreen: () => Promise<ComponentType<P>>) => ({
  pattern,
  screen: lazyScreen(fetchScreen) as LazyScreen<object>,
})

export const screens = [
  screen("/", () => import("./screens/today/Today.tsx").then(found => found.Today)),
  screen("/people", () => import("./screens/people/People.tsx").then(found => found.People)),
  screen("/people/new", () => import("./screens/people/NewPerson.tsx").then(found => found.NewPerson)),
  screen("/people/same", () => import("./screens/people/SamePeople.tsx").then(found => found.SamePeople)),
  screen("/person/:id", () => import("./screens/people/Person.tsx").then(found => found.Person)),
  screen("/person/:id/edit", () => import("./screens/people/EditPerson.tsx").then(found => found.EditPerson)),
  screen("/person/:id/goals", () => import("./screens/goals/Goals.tsx").then(found => found.Goals)),
  screen("/person/:id/areas", () => import("./screens/goals/AreasOfLife.tsx").then(found => found.AreasOfLife)),
  screen("/person/:id/goals/:goalId/problem", () =>
    import("./screens/goals/ProblemSolving.tsx").then(found => found.ProblemSolving),
  ),
  screen("/person/:id/copy", () => import("./screens/rights/MyCopy.tsx").then(found => found.MyCopy)),
  screen("/person/:id/copy/:consentId", () =>
    import("./screens/rights/CopyForOther.tsx").then(found => found.CopyForOther),
  ),
  screen("/person/:id/consents", () => import("./screens/rights/Consents.tsx").then(found => found.Consents)),
  screen("/person/:id/consents/new", () => import("./screens/rights/NewConsent.tsx").then(found => found.NewConsent)),
  screen("/person/:id/consents/:consentId", () =>
    import("./screens/rights/OneConsent.tsx").then(found => found.OneConsent),
  ),
  screen("/person/:id/consents/:consentId/replace", () =>
    import("./screens/rights/NewConsent.tsx").then(found => found.NewConsent),
  ),
  screen("/person/:id/tools", () => import("./screens/tools/PersonToolList.tsx").then(found => found.PersonToolList)),
  screen("/person/:id/tools/:toolId", () => import("./screens/tools/OneTool.tsx").then(found => found.OneTool)),
  screen("/tool/:sheetId", () => import("./screens/tools/ToolSheetScreen.tsx").then(found => found.ToolSheetScreen)),
  screen("/tools/:toolId", () => import("./screens/tools/BlankTool.tsx").then(found => found.BlankTool)),
  screen("/person/:id/coverage", () =>
    import("./screens/people/PersonCoverage.tsx").then(found => found.PersonCoverage),
  ),
  screen("/person/:id/supporters/:entryId", () =>
    import("./screens/supporters/Supporter.tsx").then(found => found.Supporter),
  ),
  screen("/person/:id/supporters/:entryId/page", () =>
    import("./screens/supporters/PaperForSupporter.tsx").then(found => found.PaperForSupporter),
  ),
  screen("/person/:id/contacts/:contactId", () =>
    import("./screens/supporters/Contact.tsx").then(found => found.Contact),
  ),
  screen("/person/:id/keeping", () => import("./screens/rights/Keeping.tsx").then(found => found.Keeping)),
  screen("/person/:id/erase", () => import("./screens/rights/ErasePerson.tsx").then(found => found.ErasePerson)),
  screen("/session/:id", () => import("./screens/session/Session.tsx").then(found => found.Session)),
  screen("/session/:id/wrap-up", () => import("./screens/session/WrapUp.tsx").then(found => found.WrapUp)),
  screen("/groups", () => import("./screens/groups/Groups.tsx").then(found => found.Groups)),
  screen("/groups/new", () => import("./screens/groups/NewGroup.tsx").then(found => found.NewGroup)),
  screen("/group/:id", () => import("./screens/groups/OneGroup.tsx").then(found => found.OneGroup)),
  screen("/group-session/:id", () => import("./screens/groups/GroupSession.tsx").then(found => found.GroupSession)),
  screen("/group-session/:id/wrap-up", () => import("./screens/groups/GroupNotes.tsx").then(found => found.GroupNotes)),
  screen("/note/:id", () => import("./screens/notes/Note.tsx").then(found => found.Note)),
  screen("/person/:id/ratings", () => import("./screens/ratings/PersonRatings.tsx").then(found => found.PersonRatings)),
  screen("/person/:id/outcomes", () =>
    import("./screens/outcomes/PersonOutcomes.tsx").then(found => found.PersonOutcomes),
  ),
  screen("/outcomes", () => import("./screens/outcomes/Outcomes.tsx").then(found => found.Outcomes)),
  screen("/outcomes/:cell", () => import("./screens/outcomes/OutcomesCell.tsx").then(found => found.OutcomesCell)),
  screen("/rating/:id", () => import("./screens/ratings/Rating.tsx").then(found => found.Rating)),
  screen("/ratings", () => import("./screens/ratings/ProgramRatings.tsx").then(found => found.ProgramRatings)),
  screen("/ratings/:instrumentId", () =>
    import("./screens/ratings/BlankRatingPage.tsx").then(found => found.BlankRatingPage),
  ),
  screen("/reviews", () => import("./screens/reviews/Reviews.tsx").then(found => found.Reviews)),
  screen("/review/:id", () => import("./screens/reviews/Review.tsx").then(found => found.Review)),
  screen("/review/:id/rate/:seat", () => import("./screens/reviews/RateReview.tsx").then(found => found.RateReview)),
  screen("/review/:id/report", () =>
    import("./screens/reviews/ReviewReportScreen.tsx").then(found => found.ReviewReportScreen),
  ),
  screen("/notes", () => import("./screens/notes/Notes.tsx").then(found => found.Notes)),
  screen("/handouts", () => import("./screens/handouts/Handouts.tsx").then(found => found.Handouts)),
  screen("/handouts/:topicId/supporter", () =>
    import("./screens/handouts/SupporterPage.tsx").then(found => found.SupporterPage),
  ),
  screen("/handouts/:topicId/:cardId", () => import("./screens/handouts/Handout.tsx").then(found => found.Handout)),
  screen("/forms/:formId", () => import("./screens/handouts/FormPage.tsx").then(found => found.FormPage)),
  screen("/fidelity", () => import("./screens/fidelity/Fidelity.tsx").then(found => found.Fidelity)),
  screen("/fidelity/:itemId", () => import("./screens/fidelity/FidelityItem.tsx").then(found => found.FidelityItem)),
  screen("/program", () => import("./screens/program/Program.tsx").then(found => found.Program)),
  screen("/program/settings/:section?", () =>
    import("./screens/program/ProgramSettings.tsx").then(found => found.ProgramSettings),
  ),
  screen("/team", () => import("./screens/team/Team.tsx").then(found => found.Team)),
  screen("/team/start", () => import("./screens/team/StartProgram.tsx").then(found => found.StartProgram)),
  screen("/team/invite", () => import("./screens/team/Invite.tsx").then(found => found.Invite)),
  screen("/team/invitation/:id", () => import("./screens/team/Invitation.tsx").then(found => found.Invitation)),
  screen("/team/member/:id", () => import("./screens/team/Member.tsx").then(found => found.Member)),
  screen("/team/caseload", () => import("./screens/team/Caseload.tsx").then(found => found.Caseload)),
  screen("/team/caseload/:id", () => import("./screens/team/CaseloadOf.tsx").then(found => found.CaseloadOf)),
  screen("/team/told", () => import("./screens/team/Told.tsx").then(found => found.Told)),
  screen("/team/settings", () => import("./screens/team/TeamSettings.tsx").then(found => found.TeamSettings)),
  screen("/join/:code?", () => import("./screens/join/Join.tsx").then(found => found.Join)),
  screen("/supervision", () => import("./screens/supervision/Supervision.tsx").then(found => found.Supervision)),
  screen("/program/data-out", () => import("./screens/data-out/DataOut.tsx").then(found => found.DataOut)),
  screen("/supervision/:id", () => import("./screens/supervision/Meeting.tsx").then(found => found.Meeting)),
  screen("/exports", () => import("./screens/exports/Exports.tsx").then(found => found.Exports)),
  screen("/exports/places", () => import("./screens/exports/ExportPlaces.tsx").then(found => found.ExportPlaces)),
  screen("/exports/settle", () => import("./screens/exports/SettleTexts.tsx").then(found => found.SettleTexts)),
  screen("/inbox", () => import("./screens/inbox/Inbox.tsx").then(found => found.Inbox)),
  screen("/practice", () => import("./screens/practice/Practice.tsx").then(found => found.Practice)),
  screen("/settings/:section?", () => import("./screens/settings/Settings.tsx").then(found => found.Settings)),
]

/** Fetches every screen's file while nothing else is going on, so that the first tap on each opens it at once. */
export const fetchAhead = async (): Promise<void> => {
  for (const { screen: lazy } of screens) await lazy.load().catch(() => {})
}
