/** Every sentence that readers and authors meet, by language. A language is one object. */
import { publication } from '../publication'
import { en } from './en'
import { et } from './et'

export type Strings = typeof en

const languages: Readonly<Record<string, Strings>> = { en, et }

const written = (language: string): Strings | undefined => languages[language.toLowerCase().split('-')[0] ?? '']

/** The language in which sentences stand around a piece: its own, else the paper's, else English. */
export const languageAround = (language: string): string => [language, publication().language].find(written) ?? 'en'

/** Sentences in a language, by default the paper's; regions share those of their language. */
export const strings = (language: string = publication().language): Strings => written(languageAround(language)) ?? en
