//! Every way that people know into a network that is not theirs, tried against a server that counts who comes.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

/// A server of the operator's own network, and how often it was come to.
struct Inside {
    port: u16,
    visits: Arc<AtomicUsize>,
}

impl Inside {
    /// Answers everybody with `answer`, for as long as the test runs.
    async fn answering(answer: String) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let visits = Arc::new(AtomicUsize::new(0));
        let seen = Arc::clone(&visits);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                seen.fetch_add(1, Ordering::SeqCst);
                // a guest who has left already is a guest all the same
                let _ = stream.read(&mut [0; 1024]).await;
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        Self { port, visits }
    }

    fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }
}

const FINE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

/// Asks as the product does: what does not parse or is unfit is not asked.
async fn ask(guard: &Guard, client: &Client, text: &str) -> Option<reqwest::Response> {
    let url: Url = text.parse().ok()?;
    guard.check(&url).ok()?;
    client.get(url).send().await.ok()
}

fn judged(text: &str) -> Result<(), Unfit> {
    Guard::new(&["localhost".to_owned(), "10.0.0.7".to_owned()]).check(&text.parse().unwrap())
}

#[test]
fn an_address_shows_by_itself_whether_it_may_be_asked() {
    for good in ["https://example.org/hook?a=b", "http://LocalHost:81/", "https://localhost", "http://10.0.0.7:9/"] {
        assert_eq!(judged(good), Ok(()), "{good}");
    }
    let bad = [
        ("http://example.org/", Unfit::Plain),
        ("https://192.168.1.1/", Unfit::Private),
        ("https://[::1]/", Unfit::Private),
        ("https://[::ffff:169.254.169.254]/", Unfit::Private),
        // the standard for addresses reads these as 127.0.0.1
        ("https://2130706433/", Unfit::Private),
        ("https://0x7f.1/", Unfit::Private),
        ("https://me:secret@example.org/", Unfit::Credentials),
        ("ftp://example.org/", Unfit::NoServer),
        ("mailto:me@example.org", Unfit::NoServer),
    ];
    for (text, unfit) in bad {
        assert_eq!(judged(text), Err(unfit), "{text}");
    }
}

#[tokio::test]
async fn given_a_server_inside_when_it_is_named_in_any_spelling_then_nobody_comes() {
    let inside = Inside::answering(FINE.to_owned()).await;
    let guard = Guard::default();
    let client = guard.client().timeout(Duration::from_secs(5)).build().unwrap();
    let hosts = [
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "0",
        "0.0.0.0",
        "127.0.0.1.",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "%6c%6f%63alhost",
        "%31%32%37.0.0.1",
        // digits and dots of other scripts, which the standard for names turns into ours
        "127\u{3002}0\u{3002}0\u{3002}1",
        "\u{2460}\u{2461}\u{2466}.0.0.1",
        "\u{ff11}\u{ff12}\u{ff17}.0.0.1",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]",
        "[fe80::1%25lo]",
        "example.org@127.0.0.1",
        "127.0.0.1#@example.org",
        "127.0.0.1\\@example.org",
    ];
    let schemes = ["http", "https", "HTTPS", "ws", "ftp", "gopher", "file", "unix", "data", "jar:https"];
    for host in hosts {
        for scheme in schemes {
            let url = format!("{scheme}://{host}:{}/latest/meta-data", inside.port);
            assert!(ask(&guard, &client, &url).await.is_none(), "{url} was answered");
        }
    }
    assert_eq!(inside.visits(), 0);
}

#[tokio::test]
async fn given_an_allowed_server_when_it_sends_us_inside_then_we_do_not_follow() {
    let inside = Inside::answering(FINE.to_owned()).await;
    for status in [301, 302, 303, 307, 308] {
        let location = format!("http://127.0.0.1:{}/", inside.port);
        let redirect =
            format!("HTTP/1.1 {status} Elsewhere\r\nlocation: {location}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        let allowed = Inside::answering(redirect).await;
        let guard = Guard::new(&["localhost".to_owned()]);
        let client = guard.client().build().unwrap();
        let answer = ask(&guard, &client, &format!("http://localhost:{}/", allowed.port)).await.unwrap();
        assert_eq!((answer.status().as_u16(), allowed.visits()), (status, 1));
    }
    assert_eq!(inside.visits(), 0);
}

#[tokio::test]
async fn a_name_that_leads_to_a_private_address_is_not_connected_to() {
    let client = Guard::default().client().build().unwrap();
    let error = client.get("https://localhost:1/").send().await.unwrap_err();
    assert!(NotPublic::is_cause_of(&error), "{error:?}");
}

/// Somebody's name server, which says something else each time.
struct Fickle {
    answers: Vec<Vec<SocketAddr>>,
    asked: AtomicUsize,
}

impl Resolve for Fickle {
    fn resolve(&self, _: Name) -> Resolving {
        let turn = self.asked.fetch_add(1, Ordering::SeqCst);
        let answer = self.answers[turn.min(self.answers.len() - 1)].clone();
        Box::pin(async move { Ok(Box::new(answer.into_iter()) as Addrs) })
    }
}

#[tokio::test]
async fn given_a_name_that_changes_its_mind_then_each_answer_is_looked_at_and_only_public_addresses_are_used() {
    let socket = |text: &str| text.parse::<SocketAddr>().unwrap();
    let (public, private, mapped) = (socket("8.8.8.8:0"), socket("127.0.0.1:0"), socket("[::ffff:10.0.0.1]:0"));
    let names =
        Fickle { answers: vec![vec![public], vec![private, public, mapped], vec![mapped, private]], asked: AtomicUsize::new(0) };
    let resolver = PublicOnly { guard: Guard::default(), names };
    let ask = async || resolver.resolve("rebind.example".parse().unwrap()).await.map(Iterator::collect::<Vec<_>>);
    assert_eq!(ask().await.unwrap(), [public]);
    assert_eq!(ask().await.unwrap(), [public]);
    assert!(ask().await.unwrap_err().is::<NotPublic>());
}

#[tokio::test]
async fn given_a_name_that_has_turned_to_the_inside_when_it_is_asked_then_nobody_comes() {
    let inside = Inside::answering(FINE.to_owned()).await;
    let names = Fickle { answers: vec![vec![SocketAddr::from((Ipv4Addr::LOCALHOST, inside.port))]], asked: AtomicUsize::new(0) };
    let client = client().dns_resolver(Arc::new(PublicOnly { guard: Guard::default(), names })).build().unwrap();
    let error = client.get(format!("http://rebind.example:{}/", inside.port)).send().await.unwrap_err();
    assert!(NotPublic::is_cause_of(&error), "{error:?}");
    assert_eq!(inside.visits(), 0);
}

fn inside_v4() -> impl Strategy<Value = Ipv4Addr> {
    let network = prop_oneof![
        Just((0x7f00_0000_u32, 8_u32)),
        Just((0x0a00_0000, 8)),
        Just((0xac10_0000, 12)),
        Just((0xc0a8_0000, 16)),
        Just((0xa9fe_0000, 16)),
        Just((0x6440_0000, 10)),
        Just((0xe000_0000, 3)),
    ];
    (network, any::<u32>()).prop_map(|((network, bits), host)| Ipv4Addr::from(network | (host & (u32::MAX >> bits))))
}

/// The ways in which the standard for addresses lets one be written.
fn spellings(address: Ipv4Addr) -> Vec<String> {
    let [a, b, c, d] = address.octets();
    let number = u32::from(address);
    vec![
        address.to_string(),
        number.to_string(),
        format!("{number:#x}"),
        format!("0{number:o}"),
        format!("{a:#x}.{b}.0{c:o}.{d}"),
        format!("{a}.{}", number & 0x00ff_ffff),
        format!("{a}.{b}.{}", number & 0xffff),
        format!("[::ffff:{address}]"),
        format!("[64:ff9b::{address}]"),
        format!("[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::1]"),
    ]
}

proptest! {
    #[test]
    fn no_address_inside_passes_in_any_spelling(address in inside_v4()) {
        for host in spellings(address) {
            let url: Url = format!("https://{host}/").parse().unwrap();
            prop_assert_eq!(Guard::default().check(&url), Err(Unfit::Private), "{}", host);
        }
    }

    #[test]
    fn no_address_outside_global_unicast_passes(bits in any::<u128>()) {
        let address = Ipv6Addr::from(bits);
        prop_assume!(bits >> 125 != 1 && address.to_ipv4_mapped().is_none());
        let url: Url = format!("https://[{address}]/").parse().unwrap();
        prop_assert_eq!(Guard::default().check(&url), Err(Unfit::Private));
    }

    #[test]
    fn nothing_that_is_typed_makes_it_panic(text in "\\PC{0,80}") {
        if let Ok(url) = text.parse() {
            let _ = Guard::default().check(&url);
        }
    }
}
