import { at, type ScreenOf } from "./screen-of.ts"

export const byRight: readonly ScreenOf[] = [
  at("my copy", "/person/:id/copy", ({ giver }) => `/person/${giver}/copy`),
  at("consents", "/person/:id/consents", ({ giver }) => `/person/${giver}/consents`),
  at("a new consent", "/person/:id/consents/new", ({ giver }) => `/person/${giver}/consents/new`),
  at("a consent", "/person/:id/consents/:consentId", ids => `/person/${ids.giver}/consents/${ids.consent}`),
  at(
    "a changed consent",
    "/person/:id/consents/:consentId/replace",
    ids => `/person/${ids.giver}/consents/${ids.consent}/replace`,
  ),
  at("a copy for another", "/person/:id/copy/:consentId", ids => `/person/${ids.giver}/copy/${ids.consent}`),
  at("how long it is kept", "/person/:id/keeping", ({ giver }) => `/person/${giver}/keeping`),
  at("removing a person", "/person/:id/erase", ({ giver }) => `/person/${giver}/erase`),
]
