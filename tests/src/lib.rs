//! The stories, and the demo that acts as a third-party client.
