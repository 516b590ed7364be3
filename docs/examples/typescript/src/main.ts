// Makes a video of the newest pipeline, says yes to it, follows it until it is live, and publishes it on one more account.

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { connect, done } from './client.js';
import { graphql } from './gql/gql.js';
import type { FollowSubscription } from './gql/graphql.js';

const Choices = graphql(`
  query Choices {
    pipelines(first: 1) {
      nodes {
        id
        name
      }
    }
    connections {
      id
      platform
      displayName
    }
  }
`);
const Create = graphql(`
  mutation Create($input: RunCreateInput!) {
    runCreate(input: $input) {
      run {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);
const Follow = graphql(`
  subscription Follow($id: ID!) {
    runProgress(id: $id) {
      id
      state
      progress {
        percent
      }
      error {
        message
      }
      publications {
        platform
        state
        url
        error {
          message
        }
      }
    }
  }
`);
const Approve = graphql(`
  mutation Approve($input: RunApproveInput!) {
    runApprove(input: $input) {
      run {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);
const Publish = graphql(`
  mutation Publish($input: PublicationCreateInput!) {
    publicationCreate(input: $input) {
      publication {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);

const { positionals, values } = parseArgs({ allowPositionals: true, options: { also: { type: 'string' } } });
const { VIDEO_PUBLISHER_URL: base = 'http://localhost:8080', VIDEO_PUBLISHER_TOKEN: token } = process.env;
const script = positionals.join(' ');
if (!token || !script) throw new Error('Set VIDEO_PUBLISHER_TOKEN, and give the words to speak as arguments.');

const service = connect(base, token);
const { pipelines, connections } = await service.ask(Choices, {});
const [pipeline] = pipelines.nodes;
if (!pipeline) throw new Error('Make a pipeline first.');

const { runCreate } = await service.ask(Create, { input: { pipelineId: pipeline.id, script } }, randomUUID());
const run = done(runCreate.run, runCreate.userErrors);
let seen = await toTheEnd(run.id);
const account = connections.find(({ platform }) => platform === values.also);
if (account && seen.state === 'DONE') {
  const input = { runId: run.id, connectionId: account.id, description: script };
  const { publicationCreate } = await service.ask(Publish, { input }, randomUUID());
  done(publicationCreate.publication, publicationCreate.userErrors);
  seen = await toTheEnd(run.id);
}
for (const { platform, state, url, error } of seen.publications) console.log(platform, url ?? error?.message ?? state);
if (seen.error) console.error(seen.error.message);
process.exitCode = seen.publications.every(({ state }) => state === 'PUBLISHED') && seen.state === 'DONE' ? 0 : 1;
await service.close();

/** Follows the run, whose first event is how it is now, until it and its publications have ended; says yes when asked. */
async function toTheEnd(id: string): Promise<FollowSubscription['runProgress']> {
  let last: FollowSubscription['runProgress'] | undefined;
  for await (const { runProgress } of service.follow(Follow, { id })) {
    if (runProgress.state !== last?.state) console.log(runProgress.state, `${runProgress.progress.percent} %`);
    if (runProgress.state === 'AWAITING_APPROVAL' && last?.state !== 'AWAITING_APPROVAL') {
      const { runApprove } = await service.ask(Approve, { input: { id } });
      done(runApprove.run, runApprove.userErrors);
    }
    last = runProgress;
  }
  if (!last) throw new Error('Nothing was told of the run.');
  return last;
}
