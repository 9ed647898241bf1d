/// <reference path="../../content/virtual.d.ts" />
import { formLoaders } from "virtual:content/forms"
import { toolLoaders } from "virtual:content/tools"
import { topicLoaders } from "virtual:content/topics"
import type { Checklist } from "../../content/checklist-schema.ts"
import type { ReminderTable } from "../../content/reminder-schema.ts"
import type { Agenda, CrisisCard, Form, GoalTools, NoteFormats, Techniques, Topic } from "../../content/schema.ts"
import type { Tool } from "../../content/tool-schema.ts"
import type { KnownNoteFormats } from "./note-formats.ts"
import { packedOr } from "./packed.ts"

/*
 * Each loads its module when first asked and is instant after that. They work in a page and in a worker; what a
 * bundle does not call it does not carry. What content packs may say otherwise is looked for there first.
 */

/** A topic with its cards, or null when this version has none of that id. */
export const loadTopic = (id: string): Promise<Topic | null> => packedOr(`topic/${id}`, () => loadOwnTopic(id))
export const loadOwnTopic = async (id: string): Promise<Topic | null> => (await topicLoaders[id]?.())?.content ?? null

/** A form, or null when this version has none of that id. */
export const loadForm = async (id: string): Promise<Form | null> => (await formLoaders[id]?.())?.content ?? null

/** A practice tool, or null when this version has none of that id. */
export const loadTool = async (id: string): Promise<Tool | null> => (await toolLoaders[id]?.())?.content ?? null

/** Checklists for talks with supporters, in their order. */
export const loadChecklists = async (): Promise<readonly Checklist[]> =>
  (await import("virtual:content/checklists")).content

export const loadOwnAgenda = async (): Promise<Agenda> => (await import("virtual:content/agenda")).content
export const loadOwnTechniques = async (): Promise<Techniques> => (await import("virtual:content/techniques")).content
export const loadOwnNoteFormats = async (): Promise<NoteFormats> =>
  (await import("virtual:content/note-formats")).content
export const loadAgenda = (): Promise<Agenda> => packedOr("agenda", loadOwnAgenda)
export const loadTechniques = (): Promise<Techniques> => packedOr("techniques", loadOwnTechniques)
export const loadNoteFormats = (): Promise<KnownNoteFormats> => packedOr("note-formats", loadOwnNoteFormats)
export const loadGoalTools = async (): Promise<GoalTools> => (await import("virtual:content/goal-tools")).content
export const loadReminders = async (): Promise<ReminderTable> => (await import("virtual:content/reminders")).content
export const loadCrisis = async (): Promise<CrisisCard> => (await import("virtual:content/crisis")).content
