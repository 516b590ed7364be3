//! Binds, serves and stops.

use std::future::Future;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::pin::Pin;

use actix_web::dev::{Server, ServerHandle};
use actix_web::{App as Application, HttpServer, web};
use anyhow::Context as _;
use url::Url;

use crate::app::{App, Sandbox};
use crate::{compatible, control, elevenlabs, instagram, media, openai, pages, pexels, pixabay, tiktok, witness, youtube};

/// How to start.
#[derive(Debug, Default)]
pub struct Options {
    /// Address and port; port 0 takes a free one.
    pub listen: String,
    /// Folder for received videos; a temporary one, removed at the end, when not given.
    pub data_dir: Option<PathBuf>,
    /// Folder for the sounds and pictures that it makes, which several stand-ins may share; `data_dir` when not given.
    pub made_dir: Option<PathBuf>,
    /// Address that others use, when it is not the one listened on; without a path.
    pub public_url: Option<Url>,
}

/// A started stand-in. It serves while [`Running::wait`] is polled.
pub struct Running {
    base: String,
    address: SocketAddr,
    handle: ServerHandle,
    serving: Pin<Box<dyn Future<Output = std::io::Result<()>> + Send>>,
    // removes the temporary folder when the stand-in ends
    _folder: Option<tempfile::TempDir>,
}

impl Running {
    /// The address to put in front of every `HOST/PATH`, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.base
    }

    /// The socket that is listened on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends the stand-in from elsewhere.
    pub fn handle(&self) -> ServerHandle {
        self.handle.clone()
    }

    /// Serves until a stop through the handle.
    pub async fn wait(self) -> std::io::Result<()> {
        self.serving.await
    }
}

/// Binds and prepares to serve.
pub fn start(options: Options) -> anyhow::Result<Running> {
    let listener = TcpListener::bind(&options.listen).with_context(|| format!("cannot listen on {}", options.listen))?;
    let address = listener.local_addr()?;
    let base =
        options.public_url.map_or_else(|| format!("http://{address}"), |url| url.as_str().trim_end_matches('/').to_owned());
    let (folder, temporary) = open_folder(options.data_dir)?;
    let made = options.made_dir.unwrap_or_else(|| folder.clone());
    let sandbox = web::Data::new(Sandbox::new(base.clone(), (folder, made), media::fetch::client()?));
    let shared = sandbox.clone();
    let server = HttpServer::new(move || {
        Application::new()
            .app_data(shared.clone())
            .configure(control::routes)
            .configure(pages::routes)
            .configure(youtube::routes)
            .configure(tiktok::routes)
            .configure(instagram::routes)
            .configure(openai::routes)
            .configure(compatible::routes)
            .configure(elevenlabs::routes)
            .configure(pexels::routes)
            .configure(pixabay::routes)
            .default_service(web::to(witness::unknown))
    })
    .workers(2)
    .disable_signals()
    .shutdown_timeout(1)
    .listen(listener)?
    .run();
    let handle = server.handle();
    Ok(Running { base, address, handle, serving: Box::pin(serve(server, sandbox)), _folder: temporary })
}

/// Answers, and tells what happens without being asked.
async fn serve(server: Server, sandbox: App) -> std::io::Result<()> {
    tokio::select! {
        ended = server => ended,
        never = tiktok::webhooks::run(sandbox) => match never {},
    }
}

fn open_folder(wanted: Option<PathBuf>) -> std::io::Result<(PathBuf, Option<tempfile::TempDir>)> {
    if let Some(folder) = wanted {
        std::fs::create_dir_all(&folder)?;
        return Ok((folder, None));
    }
    let temporary = tempfile::tempdir()?;
    Ok((temporary.path().to_owned(), Some(temporary)))
}
