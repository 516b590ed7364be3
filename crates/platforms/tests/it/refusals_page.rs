//! The page of all refusals says what the clients do.

#[path = "../../examples/refusals/page.rs"]
mod page;

#[test]
fn the_committed_page_is_the_one_that_the_rules_make() {
    let (committed, made) = (include_str!("../../../../docs/refusals.md"), page::page());
    assert!(committed == made, "docs/refusals.md is behind; it should be:\n{made}");
}
