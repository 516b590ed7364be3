import { useClient } from 'urql';
import { useConfig } from '../../api/config-context';
import { requestHeaders } from '../../api/refresh';
import { graphql } from '../../gql';

const ClipsDocument = graphql(`
  query Clips {
    clips {
      id
      name
      durationMs
      width
      height
      bytes
    }
  }
`);

type Outcome = { id: string } | { message: string };

/** Sends a file of the person's own and renews the list of clips. */
export function useClipUpload(): (file: File) => Promise<Outcome> {
  const client = useClient();
  const { apiUrl } = useConfig();
  return async (file) => {
    const body = new FormData();
    body.append('file', file);
    try {
      const response = await fetch(`${apiUrl}/clips`, {
        method: 'POST',
        credentials: 'include',
        headers: requestHeaders,
        body,
      });
      const outcome = (await response.json()) as Outcome;
      if (!response.ok || !('id' in outcome)) {
        return { message: 'message' in outcome ? outcome.message : 'The file was refused.' };
      }
      await client.query(ClipsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      return outcome;
    } catch {
      return { message: 'The service did not answer.' };
    }
  };
}
