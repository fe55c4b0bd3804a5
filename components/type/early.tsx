/** Fetches fonts with the page, before the stylesheet asks for them: those that the first view is set in. */
import { type Cut, fontFiles } from '@/lib/lean/fonts'
import { urls } from '@/lib/urls'

export const Early = ({ cuts }: { readonly cuts: readonly Cut[] }) =>
  fontFiles(cuts).map((file) => <link key={file} rel="preload" as="font" type="font/woff2" href={urls.font(file)} crossOrigin="anonymous" />)
