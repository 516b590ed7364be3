//! One mail, into a folder.

use clap::Parser;
use notify::letter::{Choices, Entry, Words};
use notify::mail::{Mail, MailError, Mailer, SetupError};
use settings::Notify;
use tempfile::TempDir;

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    notify: Notify,
}

fn mailer(folder: &TempDir, arguments: &[&str]) -> Result<Mailer, SetupError> {
    let settings = Arguments::parse_from(["test"].iter().chain(arguments)).notify;
    Mailer::new(&settings, folder.path().join("mail"))
}

fn words() -> Words {
    Words {
        subject: "A video is live: Grüße vom Meer".into(),
        entries: vec![Entry {
            headline: "It is live".into(),
            detail: None,
            call: "Look at it",
            link: "https://videos.example/runs/1".parse().unwrap(),
        }],
        choices: Some(Choices {
            unsubscribe: "https://videos.example/unsubscribe/token".parse().unwrap(),
            settings: "https://videos.example/settings".parse().unwrap(),
        }),
    }
}

#[tokio::test]
async fn given_a_mail_about_an_account_then_nothing_in_it_says_how_to_end_such_mails() {
    let folder = TempDir::new().unwrap();
    let words = Words { choices: None, ..words() };
    let mailer = mailer(&folder, &[]).unwrap();
    mailer.send(&Mail { id: "1", to: "ada@example.org", words: &words }).await.unwrap();
    let mail = std::fs::read_to_string(folder.path().join("mail/1.eml")).unwrap();
    assert!(mail.contains("Look at it") && !mail.contains("Unsubscribe") && !mail.contains("No more mails"), "{mail}");
}

#[tokio::test]
async fn given_no_mail_server_then_a_mail_is_a_file_with_all_that_mail_programs_want() {
    let folder = TempDir::new().unwrap();
    let mailer = mailer(&folder, &["--mail-from", "Videos <videos@videos.example>"]).unwrap();
    mailer.send(&Mail { id: "delivery-1", to: "ada@example.org", words: &words() }).await.unwrap();
    let mail = std::fs::read_to_string(folder.path().join("mail/delivery-1.eml")).unwrap();
    for part in [
        "From: Videos <videos@videos.example>",
        "To: ada@example.org",
        "Message-ID: <delivery-1@videos.example>",
        "List-Unsubscribe: <https://videos.example/unsubscribe/token>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Auto-Submitted: auto-generated",
        "Content-Type: multipart/alternative",
        "Content-Type: text/plain",
        "Content-Type: text/html",
        "Date: ",
    ] {
        assert!(mail.contains(part), "{part} is missing: {mail}");
    }
    assert!(mail.is_ascii(), "what is not ASCII is encoded");
}

#[tokio::test]
async fn given_an_address_that_is_none_then_the_mail_is_refused_and_no_header_is_smuggled_in() {
    let folder = TempDir::new().unwrap();
    let mailer = mailer(&folder, &[]).unwrap();
    for to in ["nobody", "ada@example.org\r\nBcc: all@example.org"] {
        let sent = mailer.send(&Mail { id: "1", to, words: &words() }).await;
        assert!(matches!(sent, Err(MailError::Refused(_))), "{to}");
    }
    let mut smuggler = words();
    smuggler.subject = "Hello\r\nBcc: all@example.org".into();
    let sent = mailer.send(&Mail { id: "2", to: "ada@example.org", words: &smuggler }).await;
    let mail = std::fs::read_to_string(folder.path().join("mail/2.eml")).unwrap_or_default();
    let headers = mail.split("\r\n\r\n").next().unwrap();
    assert!(sent.is_err() || !headers.contains("\nBcc:"), "{headers}");
}

#[tokio::test]
async fn given_settings_that_do_not_read_then_there_is_no_mailer_and_no_password_is_shown() {
    let folder = TempDir::new().unwrap();
    let server = mailer(&folder, &["--smtp-url", "carrier-pigeon://me:secret@example.org"]).unwrap_err();
    assert!(matches!(server, SetupError::Server) && !server.to_string().contains("secret"));
    assert!(matches!(mailer(&folder, &["--mail-from", "me"]), Err(SetupError::From)));
}
