import { say } from './said.ts';
import type { Middleware } from './middleware.ts';

/** What one person may have under way here at the same time, over all of their devices. Whatever is beyond is asked again later. */
export const AT_ONCE = { requests: 100, uploads: 3, downloads: 6, exports: 2 } as const;

const AGAIN_AFTER_S = '1';

/** Lets in whom `session` lets in, while they have fewer than `max` of these under way. What is answered or given up counts no more. */
export function atOnce(max: number, session: Middleware): Middleware {
  const underWay = new Map<string, number>();
  return (request, response, next) =>
    session(request, response, () => {
      const { person } = request.asker!.viewer;
      const others = underWay.get(person) ?? 0;
      if (others >= max) {
        request.resume();
        response.setHeader('Retry-After', AGAIN_AFTER_S);
        return say(request, response, 429, 'too-many-at-once');
      }
      underWay.set(person, others + 1);
      response.once('close', () => {
        const left = underWay.get(person)! - 1;
        if (left > 0) underWay.set(person, left);
        else underWay.delete(person);
      });
      next();
    });
}
