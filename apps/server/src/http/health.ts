import { answer, pathOf, type Middleware } from './middleware.ts';

/** `/health/live`: the process answers. `/health/ready`: it can do its work; otherwise send people elsewhere. */
export function health(isReady: () => Promise<boolean>): Middleware {
  return (request, response, next) => {
    const asked = pathOf(request);
    if (asked === '/health/live') return answer(response, 200, { live: true });
    if (asked !== '/health/ready') return next();
    isReady().then(
      (ready) => answer(response, ready ? 200 : 503, { ready }),
      () => answer(response, 503, { ready: false }),
    );
  };
}
