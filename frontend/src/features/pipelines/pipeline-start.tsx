import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { ButtonLink } from '../../ui/links';
import { usePipelineAside } from './use-pipeline-aside';

export const PipelineStartDocument = graphql(`
  fragment PipelineStart on Pipeline {
    id
    name
    archivedAt
  }
`);

interface PipelineStartProps {
  pipeline: FragmentType<typeof PipelineStartDocument>;
  /** One of many in a list, or the one thing to do in a room. */
  quiet?: boolean;
}

/** What sets a pipeline going: a new run; where it is put aside, it is taken up again first. */
export function PipelineStart({ pipeline, quiet = false }: PipelineStartProps) {
  const { t } = useTranslation();
  const { id, name, archivedAt } = unmask(PipelineStartDocument, pipeline);
  const { takeUp } = usePipelineAside(id, name);
  const face = quiet ? ({ size: 'xs', variant: 'default' } as const) : {};
  if (archivedAt !== null)
    return (
      <Button {...face} onClick={() => void takeUp()}>
        {t('pipelines.aside.restore')}
      </Button>
    );
  return (
    <ButtonLink to="/runs/new" search={{ pipeline: id }} {...face}>
      {t('runs.new.title')}
    </ButtonLink>
  );
}
