import { Tabs } from '@mantine/core';
import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The rooms of one pipeline, in their order. The first is where its address leads. */
const tabs = [
  { name: 'overview', to: '/pipelines/$pipelineId' },
  { name: 'topics', to: '/pipelines/$pipelineId/topics' },
  { name: 'schedule', to: '/pipelines/$pipelineId/schedule' },
  { name: 'settings', to: '/pipelines/$pipelineId/settings' },
] as const;

/** The tabs of a pipeline. Each is a link; what it leads to stands below. */
export function PipelineTabs({ pipelineId }: { pipelineId: string }) {
  const { t } = useTranslation();
  const match = useMatchRoute();
  const params = { pipelineId };
  const here = tabs.find(({ to }) => match({ to, params }) !== false)?.name ?? 'overview';
  return (
    <Tabs value={here} activateTabWithKeyboard={false}>
      <Tabs.List aria-label={t('pipelines.tab.title')} mb="lg">
        {tabs.map(({ name, to }) => (
          <Tabs.Tab
            key={name}
            value={name}
            renderRoot={(props) => <Link to={to} params={params} {...props} />}
          >
            {t(`pipelines.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={here}>
        <Outlet />
      </Tabs.Panel>
    </Tabs>
  );
}
