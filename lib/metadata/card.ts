/** The picture of a shared link: for heads and feeds. */
import type { Picture } from '@/lib/content/article'
import { cardOf } from '@/lib/content/crops'
import { absolute, urls } from '@/lib/urls'

export function card(picture: Picture) {
  const { width, height, ...file } = cardOf(picture)
  return { url: absolute(urls.picture(file)), width, height, type: 'image/jpeg' }
}
