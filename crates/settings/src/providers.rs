//! The providers that write, speak and have footage: keys of the whole service, models, and where they are.

use std::path::PathBuf;

use clap::Args;
use secrecy::SecretString;
use url::Url;

/// Keys, models and addresses of all providers. A person's own key wins over the service's.
#[derive(Args, Debug, Clone)]
pub struct Providers {
    /// OpenAI key of the whole service, for people without one of their own
    #[arg(long, env, hide_env_values = true)]
    pub openai_api_key: Option<SecretString>,
    /// ElevenLabs key of the whole service
    #[arg(long, env, hide_env_values = true)]
    pub elevenlabs_api_key: Option<SecretString>,
    /// Pexels key of the whole service
    #[arg(long, env, hide_env_values = true)]
    pub pexels_api_key: Option<SecretString>,
    /// Pixabay key of the whole service
    #[arg(long, env, hide_env_values = true)]
    pub pixabay_api_key: Option<SecretString>,
    /// Address of an OpenAI-compatible server for the whole service, up to and with its version, such as
    /// `http://localhost:11434/v1`
    #[arg(long, env)]
    pub compatible_url: Option<Url>,
    /// Key of that server, if it wants one
    #[arg(long, env, hide_env_values = true)]
    pub compatible_api_key: Option<SecretString>,
    /// Hosts on private addresses that people may name as OpenAI-compatible servers, with commas, such as `localhost`
    #[arg(long, env, value_delimiter = ',')]
    pub compatible_private_hosts: Vec<String>,
    /// OpenAI's model for scripts and ideas where a pipeline names none
    #[arg(long, env, default_value = "gpt-6-luna")]
    pub openai_text_model: String,
    /// OpenAI's model for speech where a pipeline names none; OpenAI ends it on 6 January 2027
    #[arg(long, env, default_value = "gpt-4o-mini-tts")]
    pub openai_speech_model: String,
    /// OpenAI's model for images
    #[arg(long, env, default_value = "gpt-image-2")]
    pub openai_image_model: String,
    /// ElevenLabs' model where a pipeline names none
    #[arg(long, env, default_value = "eleven_multilingual_v2")]
    pub elevenlabs_model: String,
    /// A table of prices of the operator's own, in the form of `crates/studio/src/provider/prices.toml`
    #[arg(long, env)]
    pub prices_file: Option<PathBuf>,
    /// Stand-in for all providers: `https://HOST/PATH` becomes `BASE/HOST/PATH`
    #[arg(long, env)]
    pub providers_base_url: Option<Url>,
}
