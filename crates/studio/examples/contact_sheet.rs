//! Every caption preset over bright, dark and busy footage and in many scripts, as contact sheets to look at:
//! `cargo run --release -p studio --example contact_sheet -- FOLDER`.

use std::path::{Path, PathBuf};

use clap::Parser;
use futures::{StreamExt, TryStreamExt, stream};
use studio::Studio;
use studio::captions::{Behind, Color, Position, Preset, presets};
use studio::render::Format;

#[derive(Parser)]
struct Sheets {
    /// Where the pictures go
    folder: PathBuf,
    /// Only this preset
    #[arg(long)]
    preset: Option<String>,
    #[command(flatten)]
    studio: settings::Studio,
}

/// Names and texts of the columns.
const TEXTS: [(&str, &str); 10] = [
    ("latin", "This ONE habit costs you $1,250 a year, really!"),
    ("cyrillic", "Мёд никогда не портится, и вот почему это важно."),
    ("greek", "Το μέλι δεν χαλάει ποτέ και είναι υγιεινό."),
    ("arabic", "العسل لا يفسد أبدًا، وهذا هو السبب (2024)."),
    ("hebrew", "דבש לעולם לא מתקלקל, אומר iPhone בשנת 2024."),
    ("devanagari", "शहद कभी खराब नहीं होता, और यही कारण है।"),
    ("thai", "น้ำผึ้งไม่มีวันเสียและนี่คือเหตุผล"),
    ("chinese", "蜂蜜永远不会变质，这就是原因。"),
    ("japanese", "蜂蜜は決して腐りません。その理由は簡単です。"),
    ("emoji", "Honey 🍯 never spoils 🐝❤️‍🔥 says 👩🏽‍🔬 🇪🇬!"),
];

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sheets: Sheets = settings::load();
    std::fs::create_dir_all(&sheets.folder)?;
    let studio = Studio::open(&sheets.studio).await?;
    let busy = busy(&sheets);
    let behind = [Behind::Color(Color::of(0xE9_F1_F4)), Behind::Backdrop("dusk".into(), 3), Behind::Image(busy)];
    let wanted = presets().iter().filter(|preset| sheets.preset.as_deref().is_none_or(|slug| slug == preset.slug));
    let mut stills = Vec::new();
    for preset in wanted.clone() {
        for (column, (name, text)) in TEXTS.iter().enumerate() {
            let out = sheets.folder.join(format!("{}-{column}-{name}.jpg", preset.slug));
            stills.push((preset, *text, &behind[column % behind.len()], out));
        }
    }
    let still = |(preset, text, behind, out): (&'static Preset, &'static str, &Behind, PathBuf)| {
        let studio = &studio;
        let behind = behind.clone();
        async move { studio.caption_still(text, &preset.style, Format::Vertical, &behind, &out).await }
    };
    stream::iter(stills).map(still).buffered(studio.render_jobs()).try_collect::<Vec<()>>().await?;
    let rows: Vec<PathBuf> = wanted.map(|preset| row(&sheets, preset)).collect();
    join(&sheets, &rows);
    Ok(())
}

/// A picture of many small sharp things.
fn busy(sheets: &Sheets) -> PathBuf {
    let out = sheets.folder.join("busy.png");
    let source = "mandelbrot=s=1080x1920:start_scale=0.02:end_scale=0.01,hue=s=1.4";
    ffmpeg(&sheets.studio.ffmpeg, &["-f", "lavfi", "-i", source, "-frames:v", "1", &out.to_string_lossy()]);
    out
}

/// The part of each still where captions are, side by side.
fn row(sheets: &Sheets, preset: &Preset) -> PathBuf {
    let top = if preset.style.position == Position::Organic { 900 } else { 430 };
    let pattern = sheets.folder.join(format!("{}-*.jpg", preset.slug));
    let out = sheets.folder.join(format!("row-{}.png", preset.slug));
    let graph = format!("crop=960:580:60:{top},scale=192:-2:flags=area,tile={}x1:padding=2", TEXTS.len());
    let (pattern, row) = (pattern.to_string_lossy(), out.to_string_lossy());
    ffmpeg(&sheets.studio.ffmpeg, &["-pattern_type", "glob", "-i", &pattern, "-vf", &graph, "-frames:v", "1", &row]);
    out
}

/// All rows, one below the other.
fn join(sheets: &Sheets, rows: &[PathBuf]) {
    let out = sheets.folder.join("captions.jpg");
    let rows: Vec<_> = rows.iter().map(|row| row.to_string_lossy()).collect();
    let (graph, out) = (format!("vstack={}", rows.len()), out.to_string_lossy());
    let mut args: Vec<&str> = rows.iter().flat_map(|row| ["-i", row]).collect();
    if rows.len() > 1 {
        args.extend(["-filter_complex", &graph]);
    }
    args.extend(["-q:v", "11", "-map_metadata", "-1", &out]);
    ffmpeg(&sheets.studio.ffmpeg, &args);
}

#[allow(clippy::disallowed_methods, clippy::expect_used, reason = "pictures for people are made with the same tool")]
fn ffmpeg(program: &Path, args: &[&str]) {
    let status = std::process::Command::new(program).args(["-v", "error", "-y"]).args(args).status();
    assert!(status.expect("ffmpeg was tried").success(), "ffmpeg failed");
}
