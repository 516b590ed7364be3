import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { graphql } from '../../gql';
import type { RunEstimateQuery, ScriptKind } from '../../gql/graphql';
import { formatCost } from '../../ui/format';
import { purposeTitle } from '../../ui/provider';

const RunEstimateDocument = graphql(`
  query RunEstimate($pipelineId: ID!, $script: String!, $scriptKind: ScriptKind) {
    runEstimate(pipelineId: $pipelineId, script: $script, scriptKind: $scriptKind) {
      total {
        usd
        complete
      }
      lines {
        provider
        purpose
        cost {
          usd
          complete
        }
      }
    }
  }
`);

interface RunEstimateProps {
  pipelineId: string;
  script: string;
  scriptKind: ScriptKind;
  /** Whether the person speaks: then no voice is paid. */
  recorded: boolean;
}

/** What the video will cost, before it is begun. */
export function RunEstimate({ pipelineId, script, scriptKind, recorded }: RunEstimateProps) {
  const [settled] = useDebouncedValue(script.trim(), 500);
  const [{ data }] = useQuery({
    query: RunEstimateDocument,
    variables: { pipelineId, script: settled, scriptKind },
    pause: pipelineId === '' || settled === '',
  });
  const estimate = settled === '' ? null : data?.runEstimate;
  return (
    <Text size="xs" c="dimmed" className="tabular" mih="1.55em" aria-live="polite">
      {estimate && describe(estimate, recorded)}
    </Text>
  );
}

type Estimate = NonNullable<RunEstimateQuery['runEstimate']>;

/** An estimate has no hundredths of a cent. */
const roughly = ({ usd, complete }: { usd: string; complete: boolean }) =>
  formatCost({ usd: Number(usd).toPrecision(2), complete });

function describe({ lines, total }: Estimate, recorded: boolean): string {
  const paid = lines.filter(({ purpose }) => !recorded || purpose !== 'speech');
  if (paid.length === 0) return 'Costs nothing: all of it is made here.';
  const sum = paid.reduce((usd, { cost }) => usd + Number(cost.usd), 0);
  const all =
    paid.length === lines.length
      ? total
      : { usd: sum.toFixed(6), complete: paid.every(({ cost }) => cost.complete) };
  const parts = paid.map(
    ({ purpose, cost }) => `${purposeTitle(purpose).toLowerCase()} ${roughly(cost)}`,
  );
  const said = all.complete ? `about ${roughly(all)}` : roughly(all);
  return `Costs ${said}${parts.length > 1 ? `: ${parts.join(', ')}` : ` for ${purposeTitle(paid[0]?.purpose ?? '').toLowerCase()}`}`;
}
