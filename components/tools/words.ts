/** What the tools say, in the paper's language: put in by the bundle (lib/lean/bundle.ts), so that no page need carry it. */
import type { Strings } from '@/lib/strings/languages'

/** JSON: esbuild would put an object into a file of its own, which every page would then fetch. */
declare const TOOL_WORDS: string

export const words: Strings['tools'] & { readonly language: string } = JSON.parse(TOOL_WORDS)
