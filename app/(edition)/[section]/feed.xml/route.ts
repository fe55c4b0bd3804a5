/** The newest articles of a section, in full, as RSS. */
import { answerWithFeed } from '@/lib/feeds/answer-with-feed'

export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly section: string }> }): Promise<Response> {
  return answerWithFeed(request, await params)
}
