//! A person in a browser who lets the app in.

use anyhow::{Context as _, Result, bail};
use scraper::{ElementRef, Html, Selector};
use url::Url;

use reqwest::header::LOCATION;
use reqwest::redirect::Policy;

use crate::client::http;

/// Opens the page that the app sent the person to, allows what it asks, and follows the way back to the app.
/// Ends with the address of the page where the person arrives.
pub async fn give_consent(authorize: &str) -> Result<Url> {
    let browser = http()?;
    let form = ask(&browser, authorize).await?;
    let arrived = browser.post(form.action).form(&form.fields).send().await?.url().clone();
    arrival(arrived)
}

/// Allows what the app asks on the consent page at `page`; the code that the app would be told.
pub async fn consent_code(page: &str) -> Result<String> {
    let browser = patient()?;
    let form = ask(&browser, page).await?;
    let answer = browser.post(form.action).form(&form.fields).send().await?;
    let home = answer.headers().get(LOCATION).context("the platform sends nobody back")?;
    let home = answer.url().join(home.to_str()?)?;
    let code = home.query_pairs().find(|(name, _)| name == "code").context("the platform gives no code")?.1;
    Ok(code.into_owned())
}

/// A browser that has allowed what the app asks, and stands before the way back. It follows no redirect by itself.
#[derive(Debug)]
pub struct WayBack {
    browser: reqwest::Client,
    /// The address that the platform sends the browser to: ours, with code and state.
    pub callback: Url,
}

impl WayBack {
    /// Opens the page that the app sends the person to, its address changed by `edit`, and allows what it asks.
    pub async fn stand_before(authorize: &str, edit: impl FnOnce(&mut Url)) -> Result<Self> {
        let browser = patient()?;
        let mut page = redirected(&browser, &Url::parse(authorize)?).await?;
        edit(&mut page);
        let form = ask(&browser, page.as_str()).await?;
        let answer = browser.post(form.action).form(&form.fields).send().await?;
        let home = answer.headers().get(LOCATION).context("the platform sends nobody back")?;
        Ok(Self { callback: answer.url().join(home.to_str()?)?, browser })
    }

    /// Goes back, in the browser that was sent.
    pub async fn go(&self) -> Result<Url> {
        arrival(redirected(&self.browser, &self.callback).await?)
    }

    /// Goes back in somebody else's browser.
    pub async fn go_elsewhere(&self) -> Result<Url> {
        arrival(redirected(&patient()?, &self.callback).await?)
    }
}

#[allow(clippy::disallowed_methods, reason = "a story is a third party")]
fn patient() -> Result<reqwest::Client> {
    Ok(reqwest::Client::builder().cookie_store(true).redirect(Policy::none()).build()?)
}

/// Where `address` sends a browser.
async fn redirected(browser: &reqwest::Client, address: &Url) -> Result<Url> {
    let answer = browser.get(address.clone()).send().await?;
    let location = answer.headers().get(LOCATION).with_context(|| format!("{} leads nowhere", address.path()))?;
    Ok(answer.url().join(location.to_str()?)?)
}

async fn ask(browser: &reqwest::Client, authorize: &str) -> Result<Form> {
    let page = browser.get(authorize).send().await?;
    let (status, address) = (page.status(), page.url().clone());
    let html = page.text().await?;
    read_form(&html, &address)?.with_context(|| format!("{} asks for no consent ({status})", address.path()))
}

fn arrival(arrived: Url) -> Result<Url> {
    match arrived.query_pairs().find(|(name, _)| name == "connect_error" || name == "connected") {
        Some((name, _)) if name == "connected" => Ok(arrived),
        Some((_, code)) => bail!("the account was not connected: {code}"),
        None => bail!("the way back ended at {}", arrived.path()),
    }
}

struct Form {
    action: Url,
    fields: Vec<(String, String)>,
}

/// The form as a browser sends it when the person presses the button that allows.
fn read_form(html: &str, address: &Url) -> Result<Option<Form>> {
    let page = Html::parse_document(html);
    let Some(form) = page.select(&selector("form")?).next() else { return Ok(None) };
    let (inputs, buttons) = (selector("input[name]")?, selector("button[name]")?);
    let action = address.join(form.attr("action").unwrap_or(""))?;
    let mut fields: Vec<(String, String)> = form.select(&inputs).filter(is_sent).filter_map(field).collect();
    let allows = form.select(&buttons).filter_map(field).find(|(_, value)| value.starts_with("allow"));
    fields.push(allows.context("no button allows")?);
    Ok(Some(Form { action, fields }))
}

fn is_sent(input: &ElementRef<'_>) -> bool {
    !matches!(input.attr("type"), Some("radio" | "checkbox")) || input.attr("checked").is_some()
}

fn field(element: ElementRef<'_>) -> Option<(String, String)> {
    Some((element.attr("name")?.to_owned(), element.attr("value").unwrap_or("on").to_owned()))
}

fn selector(text: &str) -> Result<Selector> {
    Selector::parse(text).map_err(|error| anyhow::anyhow!("{text}: {error}"))
}
