//! The program itself: it says where it listens, does without others that are missing, and stops when asked.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

#[test]
#[allow(clippy::disallowed_methods, reason = "this story is about the program, so it starts it")]
fn it_prints_and_writes_its_address_and_stops_on_sigterm() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("port");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_sandbox"))
        .arg("--port-file")
        .arg(&file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on ").unwrap();
    assert!(address.starts_with("http://127.0.0.1:"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), address);
    let asked = std::process::Command::new("kill").arg("-TERM").arg(program.id().to_string()).status().unwrap();
    assert!(asked.success());
    assert!(program.wait().unwrap().success());
}

#[tokio::test]
#[allow(clippy::disallowed_methods, reason = "this story is about the program, so it starts it")]
async fn without_the_programs_that_make_sound_it_says_that_speech_is_not_available() {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_sandbox"))
        .env("PATH", "")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on ").unwrap();
    let url = format!("{address}/api.elevenlabs.io/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb");
    let call = reqwest::Client::new().post(url).header("xi-api-key", "sandbox-a").json(&serde_json::json!({ "text": "Hello." }));
    let (status, answer) = crate::stand::read(call).await;
    program.kill().unwrap();
    let log = std::io::read_to_string(program.stderr.take().unwrap()).unwrap();
    program.wait().unwrap();
    assert_eq!((status.as_u16(), &answer["detail"]["code"]), (503, &serde_json::json!("service_unavailable")));
    assert!(log.contains("espeak-ng cannot be started"), "{log}");
}
