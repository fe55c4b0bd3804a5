/** Data for search engines in the page, as a script element that no browser runs. */
import { type Data, serialize } from '@/lib/metadata/structured-data'

export function StructuredData({ data }: { readonly data: Data | readonly Data[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialize(data) }} />
}
