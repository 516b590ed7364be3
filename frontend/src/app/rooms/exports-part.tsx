import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { ExportRow } from '../../features/account/export-row';
import { ExportsSection } from '../../features/account/exports-section';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { useRepeatedly } from '../../ui/repeatedly';

export const ExportsPartDocument = graphql(`
  query ExportsPart {
    exports {
      id
      state
      ...ExportRow
    }
  }
`);

/** Addresses of files work for an hour at least. */
const renewEveryMs = 30 * 60_000;

/** The person's archives. One that is ready tells so by itself; all are looked at again before the address of a file is over. */
export function ExportsPart(): ReactNode {
  const [{ data, error }, reload] = useQuery({
    query: ExportsPartDocument,
    requestPolicy: 'cache-and-network',
  });
  const look = () => {
    reload({ requestPolicy: 'network-only' });
  };
  const busy = data?.exports.some(({ state }) => state === 'WAITING') === true;
  useRepeatedly(look, renewEveryMs, !busy);
  return (
    <ExportsSection busy={busy}>
      <Faces data={data} error={error} onRetry={look} rows={1}>
        {({ exports }) => (
          <div className="rows">
            {exports.map((archive) => (
              <ExportRow key={archive.id} archive={archive} />
            ))}
          </div>
        )}
      </Faces>
    </ExportsSection>
  );
}
