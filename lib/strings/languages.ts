/** The languages that there are sentences in. */
import { en } from './en'
import { et } from './et'

export type Strings = typeof en

const languages: Readonly<Record<string, Strings>> = { en, et }

/** Sentences in a language, where there are any; regions share those of their language. */
export const stringsIn = (language: string): Strings | undefined => languages[language.toLowerCase().split('-')[0] ?? '']
