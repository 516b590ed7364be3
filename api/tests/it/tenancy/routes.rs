//! The routes that are no GraphQL.

use std::collections::BTreeSet;
use std::path::Path;

use reqwest::Method;

use crate::door::Door;

/// Every route, a request to it that names what is not there, and what a stranger is told.
const ROUTES: &[(&str, Method, &str, u16)] = &[
    ("/healthz", Method::GET, "/healthz", 200),
    ("/readyz", Method::GET, "/readyz", 200),
    ("/robots.txt", Method::GET, "/robots.txt", 200),
    ("/.well-known/security.txt", Method::GET, "/.well-known/security.txt", 404),
    ("/auth/refresh", Method::POST, "/auth/refresh", 401),
    ("/connect/{platform}", Method::GET, "/connect/youtube?ticket=forged", 302),
    ("/connect/{platform}/callback", Method::GET, "/connect/youtube/callback?state=forged&code=1", 302),
    ("/hooks/tiktok", Method::POST, "/hooks/tiktok", 403),
    ("/hooks/instagram/deauthorize", Method::POST, "/hooks/instagram/deauthorize", 403),
    ("/hooks/instagram/deletion", Method::POST, "/hooks/instagram/deletion", 403),
    ("/hooks/instagram/deletion/{code}", Method::GET, "/hooks/instagram/deletion/forged", 404),
    ("/unsubscribe/{token}", Method::GET, "/unsubscribe/forged", 404),
    ("/unsubscribe/{token}", Method::POST, "/unsubscribe/forged", 404),
    ("/clips", Method::POST, "/clips", 401),
    ("/media/{token}", Method::GET, "/media/forged", 404),
    ("/media/{token}", Method::HEAD, "/media/forged", 404),
    ("/exports/{token}", Method::GET, "/exports/forged", 404),
    ("/graphql", Method::GET, "/graphql", 405),
    ("/mcp", Method::POST, "/mcp", 401),
    ("/mcp", Method::GET, "/mcp", 401),
];

/// The paths that the sources give to the server.
fn written(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            written(&path, found);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        for before in ["route(\"", "resource(\""] {
            found.extend(text.split(before).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
}

#[test]
fn every_route_of_the_server_is_tried_here() {
    let mut routes = BTreeSet::new();
    written(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut routes);
    let tried: BTreeSet<String> = ROUTES.iter().map(|(route, ..)| (*route).to_owned()).collect();
    assert_eq!(routes, tried, "routes of the server (left) and those that are tried (right)");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_gets_through_no_route_that_is_somebodys() {
    let door = Door::open().await;
    let nobody = door.stranger();
    let mut wrong = Vec::new();
    for (route, method, path, status) in ROUTES {
        let kind = if route.contains("instagram") { "application/x-www-form-urlencoded" } else { "application/json" };
        let ask = || {
            let request = nobody.http.request(method.clone(), format!("{}{path}", nobody.base)).header("content-type", kind);
            if method == Method::POST { request.body("signed_request=forged.forged") } else { request }
        };
        for request in [ask(), ask().bearer_auth("forged")] {
            let answered = request.send().await.unwrap().status().as_u16();
            if answered != *status {
                wrong.push(format!("{method} {route} is answered {answered}, not {status}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    door.close().await;
}
