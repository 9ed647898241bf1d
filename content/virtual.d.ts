/** What `content/build/vite.ts` makes of the curriculum. `core/curriculum` is the only reader. */
declare module "virtual:content/index" {
  export const topicHeads: readonly import("./schema.ts").TopicHead[]
  export const contentVersion: string
  export const ownWordFallback: string
}
declare module "virtual:content/topics" {
  export const topicLoaders: Readonly<Record<string, () => Promise<typeof import("virtual:content/topic/*")>>>
}
declare module "virtual:content/topic/*" {
  export const content: import("./schema.ts").Topic
}
declare module "virtual:content/forms" {
  export const formLoaders: Readonly<Record<string, () => Promise<typeof import("virtual:content/form/*")>>>
}
declare module "virtual:content/form/*" {
  export const content: import("./schema.ts").Form
}
declare module "virtual:content/tool-heads" {
  export const toolHeads: readonly import("./tool-schema.ts").ToolHead[]
}
declare module "virtual:content/tools" {
  export const toolLoaders: Readonly<Record<string, () => Promise<typeof import("virtual:content/tool/*")>>>
}
declare module "virtual:content/tool/*" {
  export const content: import("./tool-schema.ts").Tool
}
declare module "virtual:content/instrument-heads" {
  export const instrumentHeads: readonly import("./instrument-schema.ts").InstrumentHead[]
}
declare module "virtual:content/instruments" {
  export const instrumentLoaders: Readonly<Record<string, () => Promise<typeof import("virtual:content/instrument/*")>>>
}
declare module "virtual:content/instrument/*" {
  export const content: import("./instrument-schema.ts").Instrument
}
declare module "virtual:content/checklists" {
  export const content: readonly import("./checklist-schema.ts").Checklist[]
}
declare module "virtual:content/agenda" {
  export const content: import("./schema.ts").Agenda
}
declare module "virtual:content/techniques" {
  export const content: import("./schema.ts").Techniques
}
declare module "virtual:content/note-formats" {
  export const content: import("./schema.ts").NoteFormats
}
declare module "virtual:content/goal-tools" {
  export const content: import("./schema.ts").GoalTools
}
declare module "virtual:content/reminders" {
  export const content: import("./reminder-schema.ts").ReminderTable
}
declare module "virtual:content/crisis" {
  export const content: import("./schema.ts").CrisisCard
}
