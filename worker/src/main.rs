//! The worker program.

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    worker::run(settings::load()).await
}
