//! Sends a mail about an account.

use uuid::Uuid;

use crate::{Context, Trouble, account_mails};

/// Sends the mail if it is due.
pub async fn send_account_mail(context: &Context, mail: Uuid) -> Result<(), Trouble> {
    account_mails::advance(context, mail).await
}
