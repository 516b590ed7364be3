import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const UserDeleteCancelDocument = graphql(`
  mutation UserDeleteCancel {
    userDeleteCancel {
      user {
        id
        deletionDueAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Keeps an account that was to be deleted. */
export function useDeletionCancel() {
  const [{ fetching }, mutate] = useMutation(UserDeleteCancelDocument);
  const keep = async () => {
    const { data, error } = await mutate({});
    if (reportOutcome(t('account.deletion.notKept'), error, data?.userDeleteCancel.userErrors))
      notifyDone(t('account.deletion.kept'));
  };
  return { busy: fetching, keep };
}
