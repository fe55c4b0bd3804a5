/** Signs an author out: the session ends on the server too, since a copied token would outlive its cookie. */
import 'server-only'
import { cookies as jarOf } from 'next/headers'
import { cookies } from './options'
import { endCopies, SESSION_COOKIE } from './session'
import { switchPreviewOff } from './switch'

export async function signOut() {
  const jar = await jarOf()
  await endCopies(jar.get(SESSION_COOKIE)?.value)
  for (const { name, options } of Object.values(cookies)) jar.set(name, '', { ...options, maxAge: 0 })
  await switchPreviewOff()
}
