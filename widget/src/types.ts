/** What the door sends (bot/channels/openapi.yaml) and what stands on cards. Every field of a card may be missing. */

export type FactValue = number | boolean | string | string[] | { min: number | null; max: number | null };
export type Facts = Record<string, FactValue>;
export type AnswerKind = "zahl" | "ja_nein" | "auswahl" | "mehrfach" | "datum" | "text";
export type CriterionState = "erfuellt" | "nicht_erfuellt" | "offen" | "pruefen" | "entfaellt";
export type Fit = "passt" | "passt_nicht" | "offen";
export type Availability = "offen" | "geschlossen" | "unbekannt";

export interface Source {
  title: string;
  url: string | null;
  date: string | null;
  grade: "A" | "B" | "C";
}

export interface Criterion {
  id: string;
  role: string;
  state: CriterionState;
  hard: boolean;
  needs: string[];
  said: string | null;
  needed: string;
  sources: Source[];
}

export interface Programme {
  id: string;
  fit: Fit;
  open_reason: string[];
  availability: Availability;
  availability_since: string | null;
  proof: Source | null;
  successors: string[];
  criteria: Criterion[];
}

export interface Option {
  value: string;
  title: string;
}

export interface Card {
  kind: string;
  [field: string]: unknown;
}

export interface Button {
  id: string;
  title: string;
  once: boolean;
}

export interface Message {
  seq: number;
  role: "user" | "assistant";
  text: string;
  at: string;
  buttons: Button[];
  card: Card | null;
  key: string | null;
}

export interface Conversation {
  id: string;
  messages: Message[];
  seq: number;
}

export interface Reply {
  messages: Message[];
  seq: number;
}

export interface History extends Reply {
  waiting: boolean;
  more: boolean;
}

export interface TalkStanding {
  waiting: boolean;
  seq: number;
}

export interface ProgrammeToday {
  id: string;
  name: string;
  short: string;
  availability: Availability;
  since: string | null;
  proof: Source | null;
}

export interface OperatorNotice {
  programme: string;
  from: string;
  availability: Availability;
  source: Source;
}

export interface Operator {
  name: string | null;
  adviser: string | null;
  links: { imprint: string | null; privacy: string | null; accessibility: string | null };
  pause: string | null;
  notices: OperatorNotice[];
  today: string;
  programmes: ProgrammeToday[];
  samples: { say: string; text: string }[];
  limits: { characters: number; body_bytes: number };
}

export interface CriterionText {
  title: string;
  sentence: string;
  needed: string;
  note: string | null;
}

export interface FactInfo {
  title: string;
  answer: AnswerKind;
  question: string;
  hint: string;
  unit: string | null;
  min: number | null;
  max: number | null;
  decimal: boolean;
  options: Option[];
}

export interface Catalogue {
  programmes: Record<string, { name: string; short: string; criteria: Record<string, CriterionText> }>;
  facts: Record<string, FactInfo>;
  topics: Record<string, string>;
}
