//! Writes the page of all refusals: `cargo run -p platforms --example refusals > docs/refusals.md`.

#![allow(clippy::print_stdout, reason = "the page is what is wanted")]

mod page;

fn main() {
    print!("{}", page::page());
}
