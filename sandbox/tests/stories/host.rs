//! A server that holds videos for a platform to fetch.

use std::path::Path;

use actix_web::{App, HttpResponse, HttpServer, web};

/// Serves a temporary folder.
pub(crate) struct Host {
    folder: tempfile::TempDir,
    base: String,
    handle: actix_web::dev::ServerHandle,
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

impl Host {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        let server = HttpServer::new(move || {
            App::new()
                .route("/slow.mp4", web::get().to(never))
                .route("/moved.mp4", web::get().to(async || HttpResponse::Found().insert_header(("Location", "/a.mp4")).finish()))
                .service(actix_files::Files::new("/", &path))
        })
        .workers(1)
        .bind("127.0.0.1:0")
        .unwrap();
        let base = format!("http://{}", server.addrs()[0]);
        let server = server.run();
        let handle = server.handle();
        tokio::spawn(server);
        Self { folder, base, handle }
    }

    /// Puts a file there and returns its address.
    pub(crate) fn hold(&self, name: &str, bytes: &[u8]) -> String {
        std::fs::write(Path::new(self.folder.path()).join(name), bytes).unwrap();
        self.url(name)
    }

    pub(crate) fn url(&self, name: &str) -> String {
        format!("{}/{name}", self.base)
    }
}

async fn never() -> HttpResponse {
    std::future::pending().await
}
