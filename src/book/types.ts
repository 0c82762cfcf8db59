import type { PhrasingContent } from 'mdast';
import type { State } from './translation/alignParagraphs.ts';

/** A value for each language that has one, by locale key. The source locale always has one. */
export type Localized<T> = Record<string, T>;

/** The whole edition, as every page and output sees it. */
export interface Book {
  title: Localized<string>;
  /** What the Chinese pages print: our retelling, or an imported copy of the published write-up. */
  text: 'retelling' | 'write-up';
  speakers: Speaker[];
  chapters: Chapter[];
  glossary: GlossaryEntry[];
  /** What the talk debates, in the order in which it comes up. */
  positions: Question[];
  /** How every translated paragraph stands to the source: what an editor has to know, and no reader. */
  translated: TranslatedParagraph[];
}

export interface Speaker {
  /** Pinyin of the name in lower case: `huang-dongxu`. */
  id: string;
  name: Localized<string>;
  /** What the speaker did at the time of the talk. */
  role: Localized<string>;
  /** Who the speaker is, a few sentences. */
  about: Localized<string>;
  /** One strong claim of a guest in our words, with the id of the turn that carries it. The host has none. */
  claim?: { turn: string; text: Localized<string> };
}

export interface Chapter {
  /** `c05` */
  id: string;
  /** 1 for the first. */
  number: number;
  /** `05-data-and-compute`: the file's name, and the last part of the address in every language. */
  slug: string;
  title: Localized<string>;
  /** One sentence: what is at issue, and where the speakers differ. */
  summary: Localized<string>;
  points: KeyPoint[];
  turns: Turn[];
  notes: Note[];
  /** The Markdown file behind each language, relative to the project's root. */
  file: Localized<string>;
}

/** Who holds what: a claim in one sentence, and the turn that it rests on. */
export interface KeyPoint {
  turn: string;
  text: Localized<string>;
}

/** How the answers to a question stand to one another: one answer of all, answers that differ, or that look at other sides. */
export const RELATIONS = ['agree', 'differ', 'complement'] as const;

/** A question that the talk debates. */
export interface Question {
  /** `scaling-law` */
  id: string;
  text: Localized<string>;
  relation: (typeof RELATIONS)[number];
  answers: Answer[];
}

/** What one guest, or several who agree, answer to a question. */
export interface Answer {
  /** The answer in a few words. */
  label: Localized<string>;
  stances: Stance[];
}

/** Where one guest stands, in a sentence of ours. */
export interface Stance {
  speaker: string;
  text: Localized<string>;
  /** The ids of the speaker's turns that it rests on. */
  turns: string[];
  /** The ids of the editor's notes that correct what it repeats: the stance itself never does. */
  notes: string[];
}

/** One uninterrupted stretch of one speaker. */
export interface Turn {
  /** `c05-t07` */
  id: string;
  /** The turn's place in its chapter, 1 for the first. */
  number: number;
  speaker: string;
  paragraphs: Paragraph[];
}

export interface Paragraph {
  /** `c05-t07-p2`: the same in every language and every output. */
  id: string;
  content: Localized<PhrasingContent[]>;
  /** The locales whose translation is of an older source than `content` holds. */
  stale: string[];
}

/** A paragraph of a translation, as it stands in its file. */
export interface TranslatedParagraph {
  locale: string;
  file: string;
  line: number;
  /** See State in translation/alignParagraphs.ts. */
  state: State;
  /** Its fingerprint, and that of the source it was last seen to translate. */
  print: string;
  recorded: string | undefined;
  /** The id and the fingerprint of the paragraph it is shown with; none for an extra one. */
  id?: string;
  source?: string;
}

/** An editor's note on something that was said: never part of what was said. */
export interface Note {
  /** `c05-n1`, numbered in the order of the references in the source text. */
  id: string;
  number: number;
  /** The label in the Markdown: `sigclip` for `[^sigclip]`. */
  label: string;
  /** The paragraph that refers to it. */
  paragraph: string;
  content: Localized<PhrasingContent[]>;
}

/** What a glossary entry is about. The order is that of the glossary's index. */
export const CATEGORIES = ['concept', 'architecture', 'model', 'organization', 'framework', 'coinage'] as const;

/** A term that the talk uses, with what a newcomer needs to know of it. */
export interface GlossaryEntry {
  /** `rag`: the file's name, and the last part of the address in every language. */
  id: string;
  name: Localized<string>;
  /** What an abbreviation stands for, in its original language; '' where there is nothing to expand. */
  expansion: string;
  category: (typeof CATEGORIES)[number];
  /** Other names of the same thing, in every language, as they are written in the text or typed by a reader. */
  aliases: string[];
  /** Longer strings in which a name of the entry does not mean the entry: 智能体现 for 智能体. */
  notIn: string[];
  /** One or two sentences for a newcomer. */
  summary: Localized<string>;
  /** The explanation, paragraph by paragraph. */
  body: Localized<PhrasingContent[][]>;
  /** What else goes by a similar name, a sentence each. */
  notToConfuse: Localized<string[]>;
  /** The ids of other entries. */
  related: string[];
  sources: { title: string; url?: string | undefined }[];
  /** Every turn whose text in that language uses the term, in the order of the talk. */
  mentions: { turn: string; locale: string }[];
  /** The Markdown file behind each language, relative to the project's root. */
  file: Localized<string>;
}
