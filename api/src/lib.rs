//! The front door: GraphQL over HTTP and WebSocket.
