import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { t } from 'i18next';
import type { ScriptKind, TopicPriority, TopicRowFragment } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { errorsByField, notifyDone } from '../../ui/user-errors';
import { TopicCreateDocument } from './use-topic-add';
import { TopicUpdateDocument } from './use-topic-update';

interface TopicValues {
  text: string;
  title: string;
  scriptKind: ScriptKind | null;
  priority: TopicPriority;
}

/** The form of a topic and how it is saved. */
export function useTopicForm(
  topic: TopicRowFragment | undefined,
  pipelineId: string,
  onDone: () => void,
) {
  const [creating, create] = useMutation(TopicCreateDocument);
  const [updating, update] = useMutation(TopicUpdateDocument);
  const form = useForm<TopicValues>({
    initialValues: {
      text: topic?.text ?? '',
      title: topic?.title ?? '',
      scriptKind: topic?.scriptKind ?? null,
      priority: topic?.priority ?? 'NORMAL',
    },
    validate: { text: (text) => (text.trim() === '' ? t('topics.editor.textMissing') : null) },
  });
  const send = async ({ text, title, scriptKind, priority }: TopicValues) => {
    const words = { text, title: title.trim() || null, scriptKind };
    if (!topic) {
      const { data, error } = await create({ input: { pipelineId, ...words, priority } });
      return { error, payload: data?.topicCreate };
    }
    // A priority that is given, even its own, puts the topic behind all others of it.
    const placed = priority === topic.priority ? {} : { priority };
    const { data, error } = await update({ input: { id: topic.id, ...words, ...placed } });
    return { error, payload: data?.topicUpdate };
  };
  const submit = async (values: TopicValues) => {
    const { error, payload } = await send(values);
    if (error) form.setErrors({ form: describeError(error) });
    const refused = payload?.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(values)));
    if (!payload?.topic || refused.length > 0) return;
    notifyDone(topic ? t('ui.saved') : t('topics.added', { count: 1 }));
    onDone();
  };
  return { form, busy: creating.fetching || updating.fetching, submit };
}
