//! Writing a file as it comes.

use std::path::Path;

use actix_multipart::{Field, Multipart};
use actix_web::http::StatusCode;
use futures::TryStreamExt;
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use super::refusal::Refusal;
use super::room::Room;
use crate::clip::update::LONGEST_NAME;

/// A file that has come as a whole.
pub(super) struct Received {
    /// The name it had.
    pub(super) name: String,
    /// SHA-256 in lower-case hex.
    pub(super) sha256: String,
}

/// Writes the multipart field `file` to `path` while there is room for it.
pub(super) async fn receive(mut body: Multipart, path: &Path, room: &Room) -> Result<Received, Refusal> {
    while let Some(mut field) = body.try_next().await.map_err(|error| broken(&error))? {
        if field.name() == Some("file") {
            let sha256 = write(&mut field, path, room).await?;
            let name = field.content_disposition().and_then(|disposition| disposition.get_filename());
            return Ok(Received { name: tidy(name), sha256 });
        }
    }
    Err(Refusal::new(StatusCode::BAD_REQUEST, "no_file", "Send the file in the multipart field \u{201c}file\u{201d}."))
}

async fn write(field: &mut Field, path: &Path, room: &Room) -> Result<String, Refusal> {
    let mut file = File::create(path).await?;
    let (mut hash, mut written) = (Sha256::new(), 0);
    while let Some(bytes) = field.try_next().await.map_err(|error| broken(&error))? {
        written += bytes.len() as u64;
        room.admit(written)?;
        hash.update(&bytes);
        file.write_all(&bytes).await?;
    }
    file.flush().await?;
    Ok(hex::encode(hash.finalize()))
}

fn broken(error: &actix_multipart::MultipartError) -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, "broken_upload", format!("The upload could not be read: {error}"))
}

/// The file's own name, without a path and at a bearable length.
fn tidy(name: Option<&str>) -> String {
    let name = name.unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
    if name.trim().is_empty() { "clip".to_owned() } else { name.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_path_and_its_control_characters() {
        assert_eq!(tidy(Some("C:\\Films\\cat.mp4")), "cat.mp4");
        assert_eq!(tidy(Some("../../etc/passwd")), "passwd");
        assert_eq!(tidy(Some("a\r\nb.mp4")), "ab.mp4");
        assert_eq!(tidy(Some("  ")), "clip");
        assert_eq!(tidy(None), "clip");
    }
}
