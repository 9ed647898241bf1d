import type {
  AdministrationId,
  ConsentId,
  ContactId,
  EntryId,
  GoalId,
  GroupId,
  GroupSessionId,
  NoteId,
  ParticipantId,
  ReviewId,
  SessionId,
  SupervisionId,
  ToolSheetId,
} from "../base/id.ts"
import type { Seat } from "../domain/review.ts"

/** A form as a tool has a stroke in its id, which an address keeps for itself. */
const toolInAddress = (toolId: string) => toolId.replace("/", "--")
/** The tool that an address names, or the item of an index. */
export const toolIdIn = (address: string): string => address.replace("--", "/")

/** Addresses inside the app, behind the `#`. Opaque ids only: an address never says anything about a person. */
export const paths = {
  today: "/",
  try: "/try",
  people: "/people",
  newPerson: "/people/new",
  person: (id: ParticipantId | string) => `/person/${id}`,
  editPerson: (id: ParticipantId | string) => `/person/${id}/edit`,
  goals: (id: ParticipantId | string) => `/person/${id}/goals`,
  areas: (id: ParticipantId | string) => `/person/${id}/areas`,
  problem: (id: ParticipantId | string, goalId: GoalId | string) => `/person/${id}/goals/${goalId}/problem`,
  copy: (id: ParticipantId | string) => `/person/${id}/copy`,
  copyFor: (id: ParticipantId | string, consentId: ConsentId | string) => `/person/${id}/copy/${consentId}`,
  consents: (id: ParticipantId | string) => `/person/${id}/consents`,
  newConsent: (id: ParticipantId | string) => `/person/${id}/consents/new`,
  consent: (id: ParticipantId | string, consentId: ConsentId | string) => `/person/${id}/consents/${consentId}`,
  replaceConsent: (id: ParticipantId | string, consentId: ConsentId | string) =>
    `/person/${id}/consents/${consentId}/replace`,
  coverage: (id: ParticipantId | string) => `/person/${id}/coverage`,
  supporter: (id: ParticipantId | string, entryId: EntryId | string) => `/person/${id}/supporters/${entryId}`,
  pageForSupporter: (id: ParticipantId | string, entryId: EntryId | string) =>
    `/person/${id}/supporters/${entryId}/page`,
  tools: (id: ParticipantId | string) => `/person/${id}/tools`,
  tool: (id: ParticipantId | string, toolId: string) => `/person/${id}/tools/${toolInAddress(toolId)}`,
  toolSheet: (id: ToolSheetId | string) => `/tool/${id}`,
  blankTool: (toolId: string) => `/tools/${toolInAddress(toolId)}`,
  contact: (id: ParticipantId | string, contactId: ContactId | string) => `/person/${id}/contacts/${contactId}`,
  keeping: (id: ParticipantId | string) => `/person/${id}/keeping`,
  erase: (id: ParticipantId | string) => `/person/${id}/erase`,
  session: (id: SessionId | string) => `/session/${id}`,
  wrapUp: (id: SessionId | string) => `/session/${id}/wrap-up`,
  personRatings: (id: ParticipantId | string) => `/person/${id}/ratings`,
  personOutcomes: (id: ParticipantId | string) => `/person/${id}/outcomes`,
  rating: (id: AdministrationId | string) => `/rating/${id}`,
  ratings: "/ratings",
  blankRating: (instrumentId: string) => `/ratings/${instrumentId}`,
  groups: "/groups",
  newGroup: "/groups/new",
  group: (id: GroupId | string) => `/group/${id}`,
  groupSession: (id: GroupSessionId | string) => `/group-session/${id}`,
  groupWrapUp: (id: GroupSessionId | string) => `/group-session/${id}/wrap-up`,
  note: (id: NoteId | string) => `/note/${id}`,
  notes: "/notes",
  handouts: "/handouts",
  handout: (topicId: string, cardId: string) => `/handouts/${topicId}/${cardId}`,
  supporterPage: (topicId: string) => `/handouts/${topicId}/supporter`,
  form: (formId: string) => `/forms/${formId}`,
  program: "/program",
  programSettings: "/program/settings",
  programSettingsOf: (section: string) => `/program/settings/${section}`,
  dataOut: "/program/data-out",
  supervision: "/supervision",
  supervisionMeeting: (id: SupervisionId | string) => `/supervision/${id}`,
  practice: "/practice",
  fidelity: "/fidelity",
  /** Items of the index begin with "goi/". */
  fidelityItem: (itemId: string) => `/fidelity/${toolInAddress(itemId)}`,
  outcomes: "/outcomes",
  /** A number among the outcomes. */
  outcomesCell: (cell: string) => `/outcomes/${cell}`,
  reviews: "/reviews",
  review: (id: ReviewId | string) => `/review/${id}`,
  reviewRate: (id: ReviewId | string, seat: Seat) => `/review/${id}/rate/${seat}`,
  reviewReport: (id: ReviewId | string) => `/review/${id}/report`,
  crisis: "/crisis",
  prompts: "/prompts",
  promptsOfStep: (id: string) => `/prompts/step/${id}`,
  promptsOfCard: (topicId: string, cardId: string) => `/prompts/card/${topicId}/${cardId}`,
  settings: "/settings",
  settingsOf: (section: string) => `/settings/${section}`,
} as const

/** The same as the address of a link. */
export const hrefTo = (path: string): string => `#${path}`
