/** The newest articles of the whole paper, in full, as RSS. */
import { answerWithFeed } from '@/lib/feeds/answer-with-feed'

export const GET = (request: Request): Promise<Response> => answerWithFeed(request, { all: true })
