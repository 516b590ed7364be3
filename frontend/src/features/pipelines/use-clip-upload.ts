import { useClient } from 'urql';
import { useConfig } from '../../api/config-context';
import { sendFile, type Sent } from '../../api/upload';
import { graphql } from '../../gql';

const ClipsDocument = graphql(`
  query Clips {
    ...ClipChoices
  }
`);

/** Sends a file of the person's own and renews the list of clips. */
export function useClipUpload(): (file: File) => Promise<Sent> {
  const client = useClient();
  const config = useConfig();
  return async (file) => {
    const outcome = await sendFile(config, file);
    if ('id' in outcome) {
      await client.query(ClipsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    }
    return outcome;
  };
}
