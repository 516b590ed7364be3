import { Select, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import type { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Platform, Privacy } from '../../gql/graphql';
import { platforms } from '../../ui/platform';
import { Counted } from './counted';
import { limits, permits, type Limit } from './limits';
import type { Wording } from './wording';

export type FieldProps = ReturnType<ReturnType<typeof useForm>['getInputProps']>;

interface WordingFieldsProps {
  platform: Platform;
  values: Wording;
  /** What the account granted. */
  scopes: readonly string[];
  /** Whether something can still be said first under the video. */
  canComment: boolean;
  /** What a field gets from the form. */
  field: (name: keyof Wording) => FieldProps;
}

const order = ['label', 'input', 'description', 'error'] as const;
const wrapper = { inputWrapperOrder: [...order] };

/** The texts that a platform has, with what it takes of each counted while they are typed. */
export function WordingFields(props: WordingFieldsProps) {
  const { platform, values, scopes, canComment, field } = props;
  const { t } = useTranslation();
  const { title, description, tags, comment } = limits[platform];
  return (
    <Stack gap="sm">
      {title && (
        <TextInput
          label={t('publications.field.title')}
          description={<Counted limits={[title]} value={values.title} />}
          {...wrapper}
          {...field('title')}
        />
      )}
      <Textarea
        label={title ? t('publications.field.description') : t('publications.field.caption')}
        description={<Counted limits={description} value={values.description} />}
        autosize
        minRows={3}
        maxRows={10}
        {...wrapper}
        {...field('description')}
      />
      {tags && (
        <TagsInput
          label={t('publications.field.tags')}
          description={<Counted limits={[tags]} value={values.tags} />}
          {...wrapper}
          {...field('tags')}
        />
      )}
      {platform === 'YOUTUBE' && <PrivacySelect {...field('privacy')} />}
      {comment && canComment && (
        <FirstComment
          platform={platform}
          limit={comment.limit}
          permitted={permits(scopes, comment.scopes)}
          value={values.firstComment}
          field={field('firstComment')}
        />
      )}
    </Stack>
  );
}

const privacies: Privacy[] = ['PUBLIC', 'UNLISTED', 'PRIVATE'];

function PrivacySelect(field: FieldProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('publications.field.privacy')}
      data={privacies.map((value) => ({ value, label: t(`publications.privacy.${value}`) }))}
      {...field}
    />
  );
}

interface FirstCommentProps {
  platform: Platform;
  limit: Limit;
  permitted: boolean;
  value: string;
  field: FieldProps;
}

function FirstComment({ platform, limit, permitted, value, field }: FirstCommentProps) {
  const { t } = useTranslation();
  if (!permitted)
    return (
      <Text size="xs" c="dimmed">
        {t('publications.field.noComment', { platform: platforms[platform].title })}
      </Text>
    );
  return (
    <Textarea
      label={t('publications.field.firstComment')}
      description={<Counted limits={[limit]} value={value} />}
      autosize
      minRows={1}
      maxRows={6}
      {...wrapper}
      {...field}
    />
  );
}
