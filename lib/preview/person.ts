/** One entry of the lists of who may enter: an e-mail, and after a colon the role; without one it is an editor. */
import { plainEmail } from './email'
import { type Role, roleIn } from './roles'

export interface Person {
  readonly email: string
  readonly role: Role
}

/** @param text as in `bo@paper.example:author:bo-lind`. @returns `undefined` for what is no e-mail or has no role that we know. */
export function personIn(text: string): Person | undefined {
  const [, address = '', written] = /^([^:]*)(?::(.*))?$/.exec(text) ?? []
  const email = plainEmail(address)
  const role = roleIn(written ?? 'editor')
  return email && role ? { email, role } : undefined
}
