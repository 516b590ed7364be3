//! What is not yours does not exist, and a program may do what its token says.

use std::time::Duration;

use serde_json::json;

use crate::caller::Caller;
use crate::door::Door;

#[tokio::test(flavor = "multi_thread")]
async fn without_signing_in_only_the_service_itself_can_be_asked() {
    let door = Door::open().await;
    let stranger = door.stranger();
    let service = stranger.data("{ service { scriptLimit platforms { platform available } } }", json!({})).await;
    assert_eq!(service["service"]["scriptLimit"], 10_000);
    for field in [
        "connections { id }",
        "pipelines { totalCount }",
        "runs { totalCount }",
        "publications { totalCount }",
        "clips { totalCount }",
    ] {
        assert_eq!(stranger.code(&format!("{{ {field} }}"), json!({})).await, "UNAUTHENTICATED", "{field}");
    }
    for field in ["providerKeys { id }", "apiTokens { id }", "auditEvents { totalCount }", "run(id: \"1\") { id }"] {
        assert_eq!(stranger.code(&format!("{{ {field} }}"), json!({})).await, "UNAUTHENTICATED", "{field}");
    }
    let forged = stranger.with_token("eyJhbGciOiJub25lIn0.e30.");
    assert_eq!(forged.code("{ viewer { id } }", json!({})).await, "UNAUTHENTICATED");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_things_do_not_exist() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let id = ada.pipeline("Hers").await;
    let pipeline = "query($id: ID!) { pipeline(id: $id) { name } }";
    assert_eq!(ada.data(pipeline, json!({ "id": id })).await["pipeline"]["name"], "Hers");
    assert_eq!(bob.data(pipeline, json!({ "id": id })).await["pipeline"], json!(null));
    assert_eq!(bob.data(pipeline, json!({ "id": "no id at all" })).await["pipeline"], json!(null));
    assert_eq!(bob.data("{ pipelines { totalCount } }", json!({})).await["pipelines"]["totalCount"], 0);

    let update =
        "mutation($id: ID!) { pipelineUpdate(input: { id: $id, name: \"His\" }) { pipeline { id } userErrors { code } } }";
    let refused = bob.data(update, json!({ "id": id })).await;
    assert_eq!(refused["pipelineUpdate"], json!({ "pipeline": null, "userErrors": [{ "code": "NOT_FOUND" }] }));
    let delete = "mutation($id: ID!) { pipelineDelete(input: { id: $id }) { deletedId userErrors { code } } }";
    assert_eq!(bob.data(delete, json!({ "id": id })).await["pipelineDelete"]["userErrors"][0]["code"], "NOT_FOUND");
    assert_eq!(ada.data(pipeline, json!({ "id": id })).await["pipeline"]["name"], "Hers", "nothing happened");
    assert_eq!(ada.data(delete, json!({ "id": id })).await["pipelineDelete"]["deletedId"], json!(id));
    assert_eq!(ada.data(pipeline, json!({ "id": id })).await["pipeline"], json!(null));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_does_what_its_scopes_say_until_it_is_revoked_or_runs_out() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (reader, writer) = (ada.program(&["READ"]).await, ada.program(&["WRITE"]).await);
    let create = "mutation { pipelineCreate(input: { name: \"P\", destinationIds: [] }) { pipeline { id } } }";
    let list = "{ pipelines { totalCount } }";
    assert_eq!(reader.data(list, json!({})).await["pipelines"]["totalCount"], 0);
    assert_eq!(reader.code(create, json!({})).await, "FORBIDDEN");
    assert!(writer.data(create, json!({})).await["pipelineCreate"]["pipeline"]["id"].is_string());
    assert_eq!(writer.code(list, json!({})).await, "FORBIDDEN");
    let more = "mutation { apiTokenCreate(input: { name: \"more\", scopes: [READ] }) { token } }";
    assert_eq!(writer.code(more, json!({})).await, "FORBIDDEN", "a token makes no token that may do more");

    let tokens = ada.data("{ apiTokens { id scopes lastUsedAt } }", json!({})).await;
    let of_reader = tokens["apiTokens"].as_array().unwrap().iter().find(|token| token["scopes"] == json!(["READ"])).unwrap();
    assert!(of_reader["lastUsedAt"].is_string());
    let revoke = "mutation($id: ID!) { apiTokenRevoke(input: { id: $id }) { apiToken { revokedAt } userErrors { code } } }";
    ada.data(revoke, json!({ "id": of_reader["id"] })).await;
    assert_eq!(reader.code(list, json!({})).await, "UNAUTHENTICATED", "revoked");

    door.clock.advance(Duration::from_hours(91 * 24));
    assert_eq!(writer.code(create, json!({})).await, "UNAUTHENTICATED", "run out");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_good_from_its_networks_and_from_nowhere_else() {
    let door = Door::with(&["--trust-proxy", "true"]).await;
    let ada = door.person("ada@example.org").await;
    let create = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { token apiToken { addresses } userErrors { field } } }";
    let wrong = json!({ "name": "server", "scopes": ["READ"], "addresses": ["somewhere"] });
    let refused = ada.data(create, json!({ "input": wrong })).await["apiTokenCreate"].clone();
    assert_eq!(refused["userErrors"][0]["field"], json!(["input", "addresses"]));
    let bound = json!({ "name": "server", "scopes": ["READ"], "addresses": ["203.0.113.9/24", "2001:db8::7"] });
    let made = ada.data(create, json!({ "input": bound })).await["apiTokenCreate"].clone();
    assert_eq!(made["apiToken"]["addresses"], json!(["203.0.113.0/24", "2001:db8::7/128"]));
    let token = made["token"].as_str().unwrap();
    let from = |address: &str| Caller { token: Some(token.to_owned()), ..Caller::from_address(&door.base, address) };
    for near in ["203.0.113.77", "2001:db8::7"] {
        assert!(from(near).data("{ viewer { id } }", json!({})).await["viewer"]["id"].is_string(), "{near}");
    }
    let far = from("198.51.100.1");
    let told = far.ask("{ viewer { id } }", json!({})).await;
    assert_eq!(told["errors"][0]["message"], "This API token may not be used from this address");
    assert_eq!(far.post("/mcp").send().await.unwrap().status(), 403);
    assert_eq!(far.post("/clips").header("content-type", "multipart/form-data; boundary=b").send().await.unwrap().status(), 403);
    let last_used = ada.data("{ apiTokens { lastUsedAt } }", json!({})).await;
    assert!(last_used["apiTokens"][0]["lastUsedAt"].is_string());
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_schema_is_told_or_kept_and_whoever_finds_a_weakness_learns_whom_to_tell() {
    let open = Door::with(&["--operator-contact", "security@example.org"]).await;
    let schema = "{ __schema { queryType { name } } }";
    assert_eq!(open.stranger().data(schema, json!({})).await["__schema"]["queryType"]["name"], "Query");
    let told = open.stranger().get("/.well-known/security.txt").await;
    assert_eq!(told.headers()["strict-transport-security"], "max-age=31536000");
    let told = told.text().await.unwrap();
    assert!(told.starts_with("Contact: mailto:security@example.org\nExpires: 20"), "{told}");
    open.close().await;
    let kept = Door::with(&["--introspection", "false"]).await;
    let refused = kept.stranger().ask(schema, json!({})).await;
    assert!(refused["data"]["__schema"].is_null() && !refused.to_string().contains("\"Query\""), "{refused}");
    assert_eq!(kept.stranger().data("{ __typename }", json!({})).await["__typename"], "Query");
    kept.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_key_is_shown_by_its_last_four_characters_and_kept_sealed() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let set = "mutation($key: String!) { providerKeySet(input: { provider: OPENAI, key: $key }) { providerKey { id lastFour } userErrors { code } } }";
    let first = ada.data(set, json!({ "key": "sk-proj-0123456789abcdef" })).await;
    let second = ada.data(set, json!({ "key": "sk-proj-fedcba9876543210" })).await;
    assert_eq!(first["providerKeySet"]["providerKey"]["lastFour"], "cdef");
    assert_eq!(second["providerKeySet"]["providerKey"]["id"], first["providerKeySet"]["providerKey"]["id"], "it was replaced");
    let keys = ada.data("{ providerKeys { provider lastFour } }", json!({})).await;
    assert_eq!(keys["providerKeys"], json!([{ "provider": "OPENAI", "lastFour": "3210" }]));
    let data = std::fs::read_dir(door.folder.path().join("data")).unwrap();
    for file in data.filter_map(|entry| std::fs::read(entry.unwrap().path()).ok()) {
        let text = String::from_utf8_lossy(&file);
        assert!(!text.contains("sk-proj-"), "the key lies open on the disk");
    }
    door.close().await;
}
