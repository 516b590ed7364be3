import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WelcomeArt } from '../../features/session/welcome-art';
import { TextLink } from '../../ui/links';
import { Logo } from '../../ui/logo';
import classes from './welcome-frame.module.css';

interface WelcomeFrameProps {
  title: string;
  foot: ReactNode;
  children: ReactNode;
}

/** The page around the two forms of the way in. */
export function WelcomeFrame({ title, foot, children }: WelcomeFrameProps) {
  const { t } = useTranslation();
  useDocumentTitle(`${title} · Video-Publisher`);
  return (
    <div className={classes.page}>
      <main className={classes.form}>
        <div>
          <Logo />
        </div>
        <Stack gap="lg" my="auto" w="100%" maw={360} mx="auto">
          <Title order={1}>{title}</Title>
          {children}
          <Text size="sm" c="dimmed">
            {foot}
          </Text>
        </Stack>
        <Group component="nav" gap="md" aria-label={t('session.legal')}>
          <TextLink to="/privacy" size="xs" c="dimmed">
            {t('session.privacy')}
          </TextLink>
          <TextLink to="/terms" size="xs" c="dimmed">
            {t('session.terms')}
          </TextLink>
        </Group>
      </main>
      <aside className={classes.art}>
        <WelcomeArt />
        <div>
          <Text fz={22} fw={600} lh={1.3} c="white">
            {t('session.art.title')}
          </Text>
          <Text size="sm" mt={6} c="white" opacity={0.75} maw={380}>
            {t('session.art.text')}
          </Text>
        </div>
      </aside>
    </div>
  );
}
