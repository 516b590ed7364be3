//! The ground: tables and indexes, up and down.
