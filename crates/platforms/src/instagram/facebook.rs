//! Facebook Login for Business: a person shares pages, and each page opens the Instagram account that belongs to it.

use backon::Retryable;
use http::Method;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::Instagram;
use super::errors::{Fault, RULES, fault, refusal};
use super::oauth::USUAL_LIFE;
use super::wire::{BusinessUser, FacebookUser, Granted, OwnPage, Page, PageToken, Permission, SharedPage};
use crate::http::Call;
use crate::patience::{honour, passing, patience};
use crate::{Account, Grant, Identity, Refusal, Tokens};

/// More pages than one person shares.
const PAGES: usize = 10;

impl Instagram {
    /// The short token is only a step, as with Instagram's own login.
    pub(super) async fn trade_facebook_code(&self, code: &str, redirect_uri: &Url) -> Result<Grant, Refusal> {
        let (id, secret) = (self.settings.client_id.as_str(), self.settings.client_secret.expose_secret());
        let trade = [("client_id", id), ("client_secret", secret), ("redirect_uri", redirect_uri.as_str()), ("code", code)];
        let short = self.facebook_token(Call::Once, &trade).await?;
        let exchange = [
            ("grant_type", "fb_exchange_token"),
            ("client_id", id),
            ("client_secret", secret),
            ("fb_exchange_token", short.access_token.as_str()),
        ];
        let lengthen = || self.facebook_token(Call::Repeatable, &exchange);
        let long = lengthen.retry(patience()).when(passing).adjust(honour).await?;
        let scopes = self.permissions(&long.access_token.as_str().into()).await?;
        Ok(self.grant(long, scopes))
    }

    async fn facebook_token(&self, call: Call, query: &[(&str, &str)]) -> Result<Granted, Refusal> {
        let request = self.http.request(Method::GET, &self.graph("oauth/access_token"))?.query(query);
        let answer = self.http.send(call, request).await?;
        if answer.status.is_success() {
            return answer.read();
        }
        Err(match fault(&answer) {
            // elsewhere a fault of Facebook's own, here a wrong secret
            Some(Fault { code: 1, is_transient: false, .. }) => {
                answer.by_rule(RULES, "101").unwrap_or_else(|| answer.by_status())
            }
            Some(Fault { code: 100, .. }) => {
                Refusal::reconnect("Facebook does not accept the code any more; connect the account again.")
            }
            _ => refusal(&answer),
        })
    }

    /// What the person really ticked.
    async fn permissions(&self, access: &SecretString) -> Result<Vec<String>, Refusal> {
        let all: Page<Permission> = self.get(access, "me/permissions", &[]).await?;
        Ok(all.data.into_iter().filter(|one| one.status == "granted").map(|one| one.permission).collect())
    }

    /// Every account that belongs to a shared page, with the token of its page to act for it.
    pub(super) async fn shared_accounts(&self, grant: Grant) -> Result<Vec<(Identity, Grant)>, Refusal> {
        let access = &grant.tokens.access;
        // by which the callbacks name the person
        let person: FacebookUser = self.get(access, "me", &[("fields", "id")]).await?;
        let scoped_id = person.id.into_text();
        let mut accounts = Vec::new();
        for page in self.shared_pages(access).await? {
            let Some(user) = page.instagram_business_account else { continue };
            let token: PageToken = self.get(access, &page.id.into_text(), &[("fields", "access_token")]).await?;
            let access: SecretString = token.access_token.into();
            let fields = [("fields", "username,name,profile_picture_url")];
            let profile: BusinessUser = self.get(&access, &user.id.into_text(), &fields).await?;
            let identity = Identity { scoped_id: Some(scoped_id.clone()), ..profile.into() };
            accounts.push((identity, self.page_grant(access, grant.scopes.clone())));
        }
        if accounts.is_empty() {
            let message = "None of the Facebook pages you shared belongs to a professional Instagram account.";
            return Err(Refusal::reject(None, "no_professional_account", message));
        }
        Ok(accounts)
    }

    async fn shared_pages(&self, access: &SecretString) -> Result<Vec<SharedPage>, Refusal> {
        let (mut found, mut after) = (Vec::new(), None::<String>);
        for _ in 0..PAGES {
            let mut query = vec![("fields", "id,instagram_business_account"), ("limit", "100")];
            query.extend(after.as_deref().map(|after| ("after", after)));
            let page: Page<SharedPage> = self.get(access, "me/accounts", &query).await?;
            found.extend(page.data);
            after = Page::<SharedPage>::after(page.paging);
            if after.is_none() {
                break;
            }
        }
        Ok(found)
    }

    /// A page's token has no fixed end; that it still works is looked at as often as other tokens are prolonged.
    fn page_grant(&self, access: SecretString, scopes: Vec<String>) -> Grant {
        let access_expires_at = self.http.clock.now() + USUAL_LIFE;
        Grant { tokens: Tokens { access, refresh: None }, scopes, access_expires_at, refresh_expires_at: None }
    }

    pub(super) async fn still_good(&self, access: &SecretString) -> Result<Grant, Refusal> {
        self.account_of_page(access).await?;
        Ok(self.page_grant(access.clone(), Vec::new()))
    }

    /// The account of the page whose token this is.
    pub(super) async fn account_of_page(&self, access: &SecretString) -> Result<Identity, Refusal> {
        let fields = [("fields", "instagram_business_account{id,username,name,profile_picture_url}")];
        let page: OwnPage = self.get(access, "me", &fields).await?;
        page.instagram_business_account.map(Identity::from).ok_or_else(|| {
            Refusal::reject(
                None,
                "no_professional_account",
                "The Facebook page does not belong to a professional Instagram account.",
            )
        })
    }

    /// Only with this product, and only with the permission to manage contents.
    pub(super) async fn take_down(&self, account: &Account, remote_id: &str) -> Result<(), Refusal> {
        let answer = self.http.send(Call::Repeatable, self.request(Method::DELETE, remote_id, &account.access)?).await?;
        match fault(&answer) {
            Some(fault) if (fault.code, fault.error_subcode) == (100, 33) => Ok(()),
            // what was granted for publishing stays good
            Some(fault) if fault.code == 10 || (200..=299).contains(&fault.code) => {
                let message = "Deleting reels needs the permission instagram_manage_contents; delete it in the app.";
                Err(Refusal::reject(None, "delete_not_permitted", message))
            }
            _ if answer.status.is_success() => Ok(()),
            _ => Err(refusal(&answer)),
        }
    }
}

impl From<BusinessUser> for Identity {
    fn from(user: BusinessUser) -> Self {
        let username = user.username.filter(|name| !name.is_empty());
        Self {
            external_id: user.id.into_text(),
            scoped_id: None,
            display_name: user.name.filter(|name| !name.is_empty()).or_else(|| username.clone()).unwrap_or_default(),
            username,
            avatar_url: user.profile_picture_url.and_then(|url| Url::parse(&url).ok()),
        }
    }
}
