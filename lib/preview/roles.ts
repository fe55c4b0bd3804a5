/** What somebody at the desk may see: an editor everything, an author what is theirs and what is in review. Written as `editor`, `author` or `author:slug`. */

export type Role = { readonly kind: 'editor' } | { readonly kind: 'author'; readonly slug?: string }

/** @returns `undefined` for what is no role: then nobody gets in by it. */
export function roleIn(text: string): Role | undefined {
  if (text === 'editor') return { kind: 'editor' }
  const [, slug] = /^author(?::([a-z0-9]+(?:-[a-z0-9]+)*))?$/.exec(text) ?? []
  if (slug !== undefined) return { kind: 'author', slug }
  return text === 'author' ? { kind: 'author' } : undefined
}

export const roleText = (role: Role) => (role.kind === 'author' && role.slug !== undefined ? `author:${role.slug}` : role.kind)

/** Of two roles of the same person the one that sees less. */
export const narrower = (one: Role | undefined, other: Role | undefined): Role | undefined => (one?.kind === 'author' ? one : (other ?? one))

/** What a provider's claim says: a role, or several, of which the widest holds. @returns `undefined` where it says nothing that we know. */
export function roleOfClaim(claim: unknown): Role | undefined {
  const roles = (Array.isArray(claim) ? claim : [claim]).map((each) => (typeof each === 'string' ? roleIn(each) : undefined))
  return roles.find((role) => role?.kind === 'editor') ?? roles.find((role) => role !== undefined)
}
