//! A person in a browser who lets the app in.

use anyhow::{Context as _, Result, bail};
use scraper::{ElementRef, Html, Selector};
use url::Url;

use crate::client::http;

/// Opens the page that the app sent the person to, allows what it asks, and follows the way back to the app.
/// Ends with the address of the page where the person arrives.
pub async fn give_consent(authorize: &str) -> Result<Url> {
    let browser = http()?;
    let page = browser.get(authorize).send().await?;
    let (status, address) = (page.status(), page.url().clone());
    let html = page.text().await?;
    let Some(form) = read_form(&html, &address)? else {
        bail!("{} asks for no consent ({status})", address.path());
    };
    let arrived = browser.post(form.action).form(&form.fields).send().await?.url().clone();
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
