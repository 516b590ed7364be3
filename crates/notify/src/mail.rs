//! One mail, over SMTP or into a folder.

use std::path::PathBuf;
use std::time::Duration;

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::ExposeSecret;
use settings::Notify;
use tokio::fs;

use crate::letter::Words;

/// How long one step with the mail server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why a mail did not go out, or may not have.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// It surely did not; later it may.
    #[error("The mail server does not take mails at the moment: {0}")]
    Later(String),
    /// It surely did not, and will not.
    #[error("The mail server refused the mail: {0}")]
    Refused(String),
    /// The line broke before the server confirmed it: it may have gone out.
    #[error("The mail may have gone out: {0}")]
    Unknown(String),
}

/// Why there is no mailer.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// `SMTP_URL` does not read.
    // the address carries a password, so it is not repeated
    #[error("SMTP_URL is not an address such as smtps://USER:PASSWORD@HOST")]
    Server,
    /// `MAIL_FROM` does not read.
    #[error("MAIL_FROM is not a sender such as `Video-Publisher <videos@example.org>`")]
    From,
}

/// Sends mails. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone, Debug)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// One mail.
#[derive(Debug)]
pub struct Mail<'a> {
    /// The delivery's id: makes the `Message-ID`, so that a mail that came twice is known as such.
    pub id: &'a str,
    /// To whom.
    pub to: &'a str,
    /// What it says.
    pub words: &'a Words,
}

impl Mailer {
    /// A mailer as `settings` say; without a server, mails become files in `folder`.
    pub fn new(settings: &Notify, folder: PathBuf) -> Result<Self, SetupError> {
        let from: Mailbox = settings.mail_from.parse().map_err(|_| SetupError::From)?;
        let way = match &settings.smtp_url {
            None => {
                tracing::info!(folder = %folder.display(), "SMTP_URL is not set: mails are written into a folder");
                Way::Folder(folder)
            }
            Some(url) => {
                let builder =
                    AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret()).map_err(|_| SetupError::Server)?;
                let name = ClientId::Domain(from.email.domain().to_owned());
                Way::Smtp(builder.hello_name(name).timeout(Some(PATIENCE)).build())
            }
        };
        Ok(Self { from, way })
    }

    /// Sends once.
    pub async fn send(&self, mail: &Mail<'_>) -> Result<(), MailError> {
        let message = self.message(mail)?;
        match &self.way {
            Way::Folder(folder) => {
                let write = async {
                    fs::create_dir_all(folder).await?;
                    fs::write(folder.join(format!("{}.eml", mail.id)), message.formatted()).await
                };
                write.await.map_err(|error: std::io::Error| MailError::Later(error.to_string()))
            }
            Way::Smtp(server) => send(server, message).await,
        }
    }

    fn message(&self, mail: &Mail<'_>) -> Result<Message, MailError> {
        let refused = |error: &dyn std::fmt::Display| MailError::Refused(error.to_string());
        let to: Address = mail.to.parse().map_err(|error| refused(&error))?;
        let id = format!("<{}@{}>", mail.id, self.from.email.domain());
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(mail.words.subject.as_str())
            .message_id(Some(id))
            .header(AutoSubmitted("auto-generated".to_owned()));
        if let Some(choices) = &mail.words.choices {
            message = message
                .header(ListUnsubscribe(format!("<{}>", choices.unsubscribe)))
                .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
        }
        message
            .multipart(MultiPart::alternative_plain_html(mail.words.plain(), mail.words.html()))
            .map_err(|error| refused(&error))
    }
}

async fn send(server: &AsyncSmtpTransport<Tokio1Executor>, message: Message) -> Result<(), MailError> {
    // whatever fails here fails before anything is handed over
    match server.test_connection().await {
        Ok(true) => (),
        Ok(false) => return Err(MailError::Later("it is not ready".to_owned())),
        Err(error) => return Err(MailError::Later(error.to_string())),
    }
    match server.send(message).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_transient() => Err(MailError::Later(error.to_string())),
        Err(error) if error.is_permanent() => Err(MailError::Refused(error.to_string())),
        Err(error) => Err(MailError::Unknown(error.to_string())),
    }
}

/// Declares a header that the library has no type for.
macro_rules! header {
    ($type:ident, $name:literal) => {
        #[derive(Clone)]
        struct $type(String);

        impl Header for $type {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($name)
            }

            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(text.to_owned()))
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::dangerous_new_pre_encoded(Self::name(), self.0.clone(), self.0.clone())
            }
        }
    };
}
header!(ListUnsubscribe, "List-Unsubscribe");
header!(ListUnsubscribePost, "List-Unsubscribe-Post");
header!(AutoSubmitted, "Auto-Submitted");
