import type { Example } from '../../ui/code-example';

/** A receiver that verifies the raw body before it reads it. */
export const verifyExamples: [Example, ...Example[]] = [
  {
    name: 'TypeScript',
    code: `import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.WEBHOOK_SECRET);

app.post('/hook', express.raw({ type: 'application/json' }), (request, response) => {
  const event = webhook.verify(request.body, request.headers); // throws if it is not ours
  response.sendStatus(204);
  queue.add(request.headers['webhook-id'], event);
});`,
  },
  {
    name: 'Python',
    code: `from standardwebhooks.webhooks import Webhook

def hook(request):
    event = Webhook(SECRET).verify(request.body, dict(request.headers))  # raises if it is not ours
    later(request.headers["webhook-id"], event)
    return 204`,
  },
];
