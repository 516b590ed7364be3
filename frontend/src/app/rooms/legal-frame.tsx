import { Box, Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/links';
import { Logo } from '../../ui/logo';
import { LegalOperator } from './legal-operator';

interface LegalFrameProps {
  title: string;
  children: ReactNode;
}

/** A page of sentences that everybody may read, signed in or not. */
export function LegalFrame({ title, children }: LegalFrameProps) {
  const { t } = useTranslation();
  useDocumentTitle(`${title} · Video-Publisher`);
  return (
    <Box mih="100dvh" bg="var(--vp-surface)" px={{ base: 'md', sm: 'xl' }} py="lg">
      <Stack maw={860} mx="auto" gap="xl">
        <Group justify="space-between" component="header">
          <Logo />
          <TextLink to="/" size="sm">
            {t('legal.back')}
          </TextLink>
        </Group>
        <Stack component="main" gap="lg">
          <div>
            <Title order={1}>{title}</Title>
            <LegalOperator />
          </div>
          {children}
        </Stack>
        <Group component="footer" gap="md">
          <TextLink to="/privacy" size="sm">
            {t('session.privacy')}
          </TextLink>
          <TextLink to="/terms" size="sm">
            {t('session.terms')}
          </TextLink>
        </Group>
      </Stack>
    </Box>
  );
}

/** A headed part of it. */
export function Clause({ title, children }: LegalFrameProps) {
  return (
    <section aria-label={title}>
      <Title order={2} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}
