import { useMutation } from 'urql';
import { t } from 'i18next';
import { useApiUrl } from '../../api/config-context';
import { graphql } from '../../gql';
import type { Platform } from '../../gql/graphql';
import { reportOutcome } from '../../ui/user-errors';

const ConnectionBeginDocument = graphql(`
  mutation ConnectionBegin($input: ConnectionBeginInput!) {
    connectionBegin(input: $input) {
      authorizeUrl
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Begins a connection and leaves for the platform's consent page. */
export function useConnect() {
  const absolute = useApiUrl();
  const [{ fetching }, begin] = useMutation(ConnectionBeginDocument);
  const connect = async (platform: Platform) => {
    const { data, error } = await begin({ input: { platform, returnTo: '/connections' } });
    const payload = data?.connectionBegin;
    if (!reportOutcome(t('connections.failed'), error, payload?.userErrors)) return;
    if (payload?.authorizeUrl != null) window.location.assign(absolute(payload.authorizeUrl));
  };
  return { busy: fetching, connect };
}
