//! What the API and the workers say to each other.
