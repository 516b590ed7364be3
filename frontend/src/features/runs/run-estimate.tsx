import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { t } from 'i18next';
import { useLanguage } from '../../locales/language';
import { graphql } from '../../gql';
import type { RunEstimateQuery, ScriptKind } from '../../gql/graphql';
import { formatCost, formatList } from '../../ui/format';

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
  /** Purposes that nothing is paid for this time. */
  without: readonly string[];
}

/** What the video will cost, before it is begun. */
export function RunEstimate({ pipelineId, script, scriptKind, without }: RunEstimateProps) {
  useLanguage();
  const [settled] = useDebouncedValue(script.trim(), 500);
  const [{ data }] = useQuery({
    query: RunEstimateDocument,
    variables: { pipelineId, script: settled, scriptKind },
    pause: pipelineId === '' || settled === '',
  });
  const estimate = settled === '' ? null : data?.runEstimate;
  return (
    <Text size="xs" c="dimmed" className="tabular" mih="1.55em" aria-live="polite">
      {estimate && describe(estimate, without)}
    </Text>
  );
}

type Estimate = NonNullable<RunEstimateQuery['runEstimate']>;

/** An estimate has no hundredths of a cent. */
const roughly = ({ usd, complete }: { usd: string; complete: boolean }) =>
  formatCost({ usd: Number(usd).toPrecision(2), complete });

const purposes = ['script', 'ideas', 'speech', 'image', 'search'] as const;

/** What is paid for, as it stands within a sentence. */
function purposeIn(purpose: string): string {
  const known = purposes.find((each) => each === purpose);
  return known === undefined ? purpose : t(`runs.estimate.purpose.${known}`);
}

function describe({ lines, total }: Estimate, without: readonly string[]): string {
  const paid = lines.filter(({ purpose }) => !without.includes(purpose));
  const [first] = paid;
  if (!first) return t('runs.estimate.nothing');
  const sum = paid.reduce((usd, { cost }) => usd + Number(cost.usd), 0);
  const all =
    paid.length === lines.length
      ? total
      : { usd: sum.toFixed(6), complete: paid.every(({ cost }) => cost.complete) };
  const cost = roughly(all);
  if (paid.length === 1) {
    const one = { cost, purpose: purposeIn(first.purpose) };
    return all.complete ? t('runs.estimate.oneAbout', one) : t('runs.estimate.one', one);
  }
  const parts = paid.map((line) =>
    t('runs.estimate.part', { purpose: purposeIn(line.purpose), cost: roughly(line.cost) }),
  );
  const several = { cost, parts: formatList(parts) };
  return all.complete
    ? t('runs.estimate.severalAbout', several)
    : t('runs.estimate.several', several);
}
