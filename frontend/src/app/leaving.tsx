import { useQuery } from 'urql';
import { DeletionNotice } from '../features/account/deletion-notice';
import { graphql } from '../gql';

const LeavingDocument = graphql(`
  query Leaving {
    viewer {
      id
      ...DeletionNotice
    }
  }
`);

/** Above every room while the account waits to be deleted. */
export function Leaving() {
  const [{ data }] = useQuery({ query: LeavingDocument });
  return data?.viewer ? <DeletionNotice user={data.viewer} /> : null;
}
