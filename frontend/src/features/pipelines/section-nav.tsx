import { NavLink } from '@mantine/core';
import { useScrollSpy } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './pipeline-form.module.css';

/** The sections of the form beside it: where one is, and the way to the others. */
export function SectionNav() {
  const { t } = useTranslation();
  const { data, active } = useScrollSpy({
    selector: 'form section[id]',
    getDepth: () => 1,
    getValue: (section) => section.getAttribute('aria-label') ?? '',
    offset: 80,
  });
  return (
    <nav className={classes.nav} aria-label={t('pipelines.sections')}>
      {data.map(({ id, value }, place) => (
        <NavLink
          key={id}
          label={value}
          active={place === Math.max(0, active)}
          {...(place === Math.max(0, active) ? { 'aria-current': 'true' as const } : {})}
          variant="subtle"
          py={5}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
          component="a"
          href={`#${id}`}
        />
      ))}
    </nav>
  );
}
