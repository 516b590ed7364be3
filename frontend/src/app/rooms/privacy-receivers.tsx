import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OuterLink } from '../../ui/links';
import { receivers } from './legal-links';
import classes from './privacy-room.module.css';

/** Who receives what, with their own policies. */
export function ReceiversList() {
  const { t } = useTranslation();
  return (
    <dl className={classes.list}>
      {receivers.map((receiver) => (
        <div key={receiver.key}>
          <dt>{t(`legal.privacy.receivers.${receiver.key}.who`)}</dt>
          <dd>
            <Text size="sm">{t(`legal.privacy.receivers.${receiver.key}.what`)}</Text>
            {'policy' in receiver && (
              <Text size="sm">
                <OuterLink href={receiver.policy}>
                  {t('legal.privacy.receivers.policy', { name: receiver.owner })}
                </OuterLink>
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
