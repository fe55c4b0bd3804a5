import { askAsReader } from '@/lib/content/readers'
import { store } from '@/lib/content/store'
export default async function P() { const f = await askAsReader(store().index.id, 'front'); return <main>{f?.map((b,i)=><section key={i}>{'articles' in b ? b.articles.map(a=><p key={a.slug}><a href={`/${a.section}/${a.slug}`}>{a.headline}</a></p>):b.block==='lead'?<h2>{b.lead.headline}</h2>:null}</section>)}</main> }
