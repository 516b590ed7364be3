//! The first comment under a live reel.

use http::Method;
use settings::InstagramLogin;

use super::Instagram;
use super::errors::{fault, refusal};
use super::wire::{Comment, Created, Page};
use crate::answer::Answer;
use crate::http::Call;
use crate::text::same;
use crate::{Account, Refusal};

/// Fifty comments a page; ours is among the first under its reel.
const PAGES: usize = 10;

impl Instagram {
    /// The permission that comments need; asked for only by whoever sets it as an extra scope.
    pub(super) fn comment_scope(&self) -> &'static str {
        match self.login {
            InstagramLogin::Instagram => "instagram_business_manage_comments",
            InstagramLogin::Facebook => "instagram_manage_comments",
        }
    }

    /// Says `text` under the reel; the comment's id.
    pub(super) async fn say(&self, account: &Account, media: &str, text: &str) -> Result<String, Refusal> {
        let request = self.request(Method::POST, &format!("{media}/comments"), &account.access)?.form(&[("message", text)]);
        let created: Created = self.read_comments(&self.http.send(Call::Once, request).await?)?;
        Ok(created.id.into_text())
    }

    /// The account's own comment with this text.
    pub(super) async fn own_comment(&self, account: &Account, media: &str, text: &str) -> Result<Option<String>, Refusal> {
        let mut after = None::<String>;
        for _ in 0..PAGES {
            let mut query = vec![("fields", "id,text,username"), ("limit", "50")];
            query.extend(after.as_deref().map(|after| ("after", after)));
            let request = self.request(Method::GET, &format!("{media}/comments"), &account.access)?.query(&query);
            let page: Page<Comment> = self.read_comments(&self.http.send(Call::Repeatable, request).await?)?;
            let own = |one: &Comment| one.username.is_some() && one.username == account.username;
            if let Some(ours) = page.data.into_iter().find(|one| own(one) && same(text, &one.text)) {
                return Ok(Some(ours.id.into_text()));
            }
            after = Page::<Comment>::after(page.paging);
            if after.is_none() {
                break;
            }
        }
        Ok(None)
    }

    /// A lacking permission to comment leaves what was granted for publishing good.
    fn read_comments<T: serde::de::DeserializeOwned>(&self, answer: &Answer) -> Result<T, Refusal> {
        match fault(answer) {
            Some(fault) if fault.code == 10 || (200..=299).contains(&fault.code) => {
                let scope = self.comment_scope();
                let message = format!(
                    "Commenting needs the permission {scope}: add it to INSTAGRAM_EXTRA_SCOPES and connect the account again."
                );
                Err(Refusal::Reject { field: Some("options.instagram.first_comment"), code: "comment_not_permitted", message })
            }
            _ if answer.status.is_success() => answer.read(),
            _ => Err(refusal(answer)),
        }
    }
}
