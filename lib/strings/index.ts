/** Every sentence that readers and authors meet, by language. A language is one object; what is missing falls back to English. */
import { publication } from '../publication'
import { en } from './en'
import { et } from './et'

export type Strings = typeof en

const languages: Readonly<Record<string, Strings>> = { en, et }

/** Sentences in a language, by default the paper's; regions share those of their language. */
export const strings = (language: string = publication().language): Strings => languages[language.toLowerCase().split('-')[0] ?? ''] ?? en
