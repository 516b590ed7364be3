//! What a mail looks like: the same words as plain text and as simple HTML.

use maud::{DOCTYPE, html};
use url::Url;

/// The words of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The subject, and the heading.
    pub subject: String,
    /// What happened, one entry each.
    pub entries: Vec<Entry>,
    /// How such mails are ended; mails about the account itself are not.
    pub choices: Option<Choices>,
}

/// Where it is said which mails come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Where such mails are ended without signing in.
    pub unsubscribe: Url,
    /// Where it is chosen which mails come.
    pub settings: Url,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What, in a line.
    pub headline: String,
    /// Why, or what to do, in a sentence or two.
    pub detail: Option<String>,
    /// What the link says.
    pub call: &'static str,
    /// Where to look, or what to follow.
    pub link: Url,
}

const WHY: &str = "You get this mail because you have an account here.";

impl Words {
    /// As plain text.
    pub fn plain(&self) -> String {
        let entries: Vec<String> = self.entries.iter().map(Entry::plain).collect();
        let choices = self.choices.as_ref().map_or_else(String::new, |Choices { unsubscribe, settings }| {
            format!("No more mails like this: {unsubscribe}\nAll choices: {settings}\n")
        });
        format!("{}\n\n-- \n{WHY}\n{choices}", entries.join("\n\n"))
    }

    /// As HTML that every mail program shows.
    pub fn html(&self) -> String {
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head { meta charset="utf-8"; title { (self.subject) } }
                body style="font-family: sans-serif; line-height: 1.5; max-width: 36em" {
                    @for entry in &self.entries {
                        h2 style="font-size: 1.1em; margin-bottom: 0" { (entry.headline) }
                        @if let Some(detail) = &entry.detail { p style="margin: 0.3em 0" { (detail) } }
                        p style="margin: 0.3em 0" { a href=(entry.link) { (entry.call) } }
                    }
                    hr;
                    p style="color: #666; font-size: 0.85em" {
                        (WHY)
                        @if let Some(choices) = &self.choices {
                            " " a href=(choices.unsubscribe) { "No more mails like this" }
                            " · " a href=(choices.settings) { "All choices" }
                        }
                    }
                }
            }
        };
        page.into_string()
    }
}

impl Entry {
    fn plain(&self) -> String {
        let detail = self.detail.as_deref().map_or_else(String::new, |detail| format!("\n{detail}"));
        format!("{}{detail}\n{}", self.headline, self.link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words {
            subject: "A video waits".into(),
            entries: vec![Entry {
                headline: "<b>Fish & chips</b>".into(),
                detail: Some("It has been looked at by nobody.".into()),
                call: "Look at it",
                link: "https://videos.example/runs/1".parse().unwrap(),
            }],
            choices: Some(Choices {
                unsubscribe: "https://videos.example/unsubscribe/t".parse().unwrap(),
                settings: "https://videos.example/settings".parse().unwrap(),
            }),
        }
    }

    #[test]
    fn both_forms_say_the_same_and_what_people_write_stays_text() {
        let (plain, html) = (words().plain(), words().html());
        for text in ["It has been looked at by nobody.", "https://videos.example/runs/1", "https://videos.example/unsubscribe/t"]
        {
            assert!(plain.contains(text) && html.contains(text), "{text}");
        }
        assert!(html.contains("&lt;b&gt;Fish &amp; chips&lt;/b&gt;"), "{html}");
    }
}
