//! A strict stand-in for every third-party server.

fn main() {}
