import { at, type ScreenOf } from "./screen-of.ts"

const settings = (section: string) => at(`settings: ${section}`, "/settings/:section?", () => `/settings/${section}`)

export const readAndSet: readonly ScreenOf[] = [
  at("handouts", "/handouts"),
  at("a handout", "/handouts/:topicId/:cardId", () => "/handouts/recovery-strategies/what-recovery-means"),
  at("a supporter's page", "/handouts/:topicId/supporter", () => "/handouts/practical-facts/supporter"),
  at("the orientation sheet", "/forms/:formId", () => "/forms/orientation"),
  at("the inventory", "/forms/:formId", () => "/forms/knowledge-and-skills"),
  at("settings", "/settings/:section?", () => "/settings"),
  ...[
    "profile",
    "lock",
    "looks",
    "crisis",
    "backup",
    "storage",
    "keeping",
    "audit",
    "policy",
    "packs",
    "keyboard",
    "remove",
  ].map(settings),
  at("the crisis card", "/crisis"),
  at("an address that leads nowhere", "/nowhere/at/all"),
]
