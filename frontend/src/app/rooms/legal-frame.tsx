import { Box, Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/links';
import { Logo } from '../../ui/logo';
import { LastChange } from './legal-change';
import { LegalOperator } from './legal-operator';

interface ClauseProps {
  title: string;
  children: ReactNode;
}

interface LegalFrameProps extends ClauseProps {
  /** The day on which its sentences last changed. */
  changedOn: string;
  /** Whether it also tells what is stored, which changes on days of its own. */
  tellsFacts?: boolean;
}

/** A page of sentences that everybody may read, signed in or not. */
export function LegalFrame({ title, children, changedOn, tellsFacts = false }: LegalFrameProps) {
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
            <LastChange sentences={changedOn} tellsFacts={tellsFacts} />
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
export function Clause({ title, children }: ClauseProps) {
  return (
    <section aria-label={title}>
      <Title order={2} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}
