//! Taking secrets out of text before it is kept.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

const HIDDEN: &str = "[redacted]";

/// Names whose value is a secret, in headers, queries, forms, JSON and Rust's debug output.
const NAMES: &str = r"(?:[\w-]*token|[\w-]*secret|[\w-]*passw(?:or)?d|[\w-]*api[_-]?key|[\w-]*signature|authorization|x-amz-credential|code_verifier|upload_(?:url|uri|id)|sig)";

/// Each hides the rest of a match after its first group.
static RULES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        // a header that is a secret as a whole
        r"(?im)^(\s*(?:(?:proxy-)?authorization|(?:set-)?cookie|xi?-api-key|location)\s*:\s*)[^\r\n]+",
        r"(?i)\b((?:bearer|basic)\s+)[\w\-.~+/=]{8,}",
        r"(://)[^/\s:@]*:[^/\s@]+(?:@)",
        // quoted; the quotes may themselves be escaped, and a slash may be
        &format!(r#"(?i)({NAMES}\\*["']?\s*[:=]\s*\\*")(?:[^"\\]|\\[^"])+"#),
        &format!(r#"(?i)\b({NAMES}(?:=|%3D))[^"'\\\s&,;}})\]]+"#),
        &format!(r#"(?i)\b({NAMES}\s*:\s*)[^"'\\\s&,;}})\]]{{16,}}"#),
        r#"(?i)((?:^|[?&\s"'])(?:code|key|state)=)[^"'\\\s&,;})\]]{8,}"#,
        // values known by their look: JSON web tokens, sealed values, keys and tokens of providers
        r"()\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*",
        r"()\bv1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+",
        r"()\b(?:sk-|sk_|ya29\.|GOCSPX-|AIza|EAA|IGQ|IGAA|act\.|rft\.)[\w\-.!*]{12,}",
        r"()\b1//[\w-]{20,}",
    ]
    .into_iter()
    .map(compile)
    .collect()
});

/// A long run without a space; random when it mixes capitals, small letters and digits.
static RUNS: LazyLock<Regex> = LazyLock::new(|| compile(r"[A-Za-z0-9_\-+/]{40,}={0,2}"));

/// `text` with everything that looks like a secret replaced by `[redacted]`. Apply it to what others answered before it
/// is stored or logged; it is a net, and no reason to write secrets in the first place.
pub fn redact(text: &str) -> Cow<'_, str> {
    let hidden =
        RULES.iter().fold(Cow::Borrowed(text), |text, rule| replace(text, rule, |found| format!("{}{HIDDEN}", &found[1])));
    replace(hidden, &RUNS, |found| if is_random(&found[0]) { HIDDEN.to_owned() } else { found[0].to_owned() })
}

fn compile(rule: &str) -> Regex {
    Regex::new(rule).unwrap_or_else(|error| panic!("a rule of redaction does not compile: {error}"))
}

fn replace<'a>(text: Cow<'a, str>, rule: &Regex, with: impl Fn(&Captures<'_>) -> String) -> Cow<'a, str> {
    match rule.replace_all(&text, with) {
        Cow::Borrowed(_) => text,
        Cow::Owned(replaced) => replaced.into(),
    }
}

fn is_random(run: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| run.as_bytes().iter().any(kind);
    has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_secret_is_hidden_and_the_rest_stays() {
        let table = [
            ("Authorization: Bearer abc.def-ghi_123", "Authorization: [redacted]"),
            ("sent Bearer abcdefgh12345", "sent Bearer [redacted]"),
            ("GET /me?fields=id&access_token=EAAGm0PX4ZCpsBA&limit=1", "GET /me?fields=id&access_token=[redacted]&limit=1"),
            (r#"{"refresh_token":"1//0abc","expires_in":3599}"#, r#"{"refresh_token":"[redacted]","expires_in":3599}"#),
            (r#"{\"access_token\":\"ya29.short\",\"x\":1}"#, r#"{\"access_token\":\"[redacted]\",\"x\":1}"#),
            (r#"Tokens { access_token: "abc", kind: "Bearer" }"#, r#"Tokens { access_token: "[redacted]", kind: "Bearer" }"#),
            (r#"{"upload_url":"https:\/\/up.example\/video?upload_id=67&upload_token=X"}"#, r#"{"upload_url":"[redacted]"}"#),
            (
                "PUT https://up.example/u?upload_id=ADPycdt&part=1 gave 308",
                "PUT https://up.example/u?upload_id=[redacted]&part=1 gave 308",
            ),
            ("location: https://up.example/u?session=1", "location: [redacted]"),
            ("client_secret=GOCSPX-1234&grant_type=authorization_code", "client_secret=[redacted]&grant_type=authorization_code"),
            (
                "https://files.example/a.mp4?X-Amz-Credential=A%2Fb&X-Amz-Signature=00ff",
                "https://files.example/a.mp4?X-Amz-Credential=[redacted]&X-Amz-Signature=[redacted]",
            ),
            ("callback?code=4%2F0AX4XfWh&state=abcdefghij", "callback?code=[redacted]&state=[redacted]"),
            ("Incorrect API key provided: sk-proj-abcdefghijklmnop.", "Incorrect API key provided: [redacted]"),
            ("https://api.example/?key=12345678-abcdef&q=sea", "https://api.example/?key=[redacted]&q=sea"),
            ("redis://:hunter2@10.0.0.1:6379/", "redis://[redacted]10.0.0.1:6379/"),
            ("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig-123 refused", "token [redacted] refused"),
            ("v1.0a1b2c3d.AAECAwQFBgcICQoL.c2VhbGVk", "[redacted]"),
            ("id Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0 gone", "id [redacted] gone"),
            ("xi-api-key: 0123456789abcdef", "xi-api-key: [redacted]"),
            (r#"{"password":"two words","email":"a@b.c"}"#, r#"{"password":"[redacted]","email":"a@b.c"}"#),
        ];
        for (text, expected) in table {
            assert_eq!(redact(text), expected, "from {text}");
        }
    }

    #[test]
    fn what_helps_to_understand_a_failure_stays() {
        let table = [
            "HTTP 429: quotaExceeded, retry after 30 s",
            r#"{"error":{"code":"spam_risk_too_many_posts","message":"Daily limit","log_id":"202311"}}"#,
            "run 01920f3e-8a8b-7c3d-9e4f-001122334455 failed at render",
            "hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "Error validating access token: Session has expired",
            "max_tokens=4000 total_tokens: 120",
            "state=READY code=400",
        ];
        for text in table {
            assert_eq!(redact(text), text);
        }
    }
}
