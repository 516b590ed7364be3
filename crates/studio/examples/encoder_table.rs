//! Measures what settings of the encoder cost and give, and writes the table to `docs/encoder.md`: `make encoder-table`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use studio::Word;
use studio::captions::{SceneOverlays, Style};
use studio::footage::{Fit, Footage};
use studio::render::{Format, SceneShot, X264, x264};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Frames of each of the two films.
const FRAMES: u32 = 60;
/// Each is encoded so often; the least work counts, for other programs only ever add to it.
const ROUNDS: usize = 2;
/// What every piece has besides.
const PIECE: &str = "-bf 0 -g 60";
/// The settings in use.
const DEFAULT: (&str, u32, &str) = X264;
/// How good a video must be at least: as good as x264 makes it when nobody asks for anything.
const YARDSTICK: (&str, u32, &str) = ("medium", 23, "");
/// How much larger a file may be than that of the yardstick: platforms encode again, and only uploading takes longer.
const LARGER: f64 = 1.6;

/// One setting, measured over both films.
struct Row {
    setting: (&'static str, u32, &'static str),
    /// Seconds of work for a second of video, without decoding the lossless film.
    cpu: f64,
    /// Millions of bits for a second of video.
    rate: f64,
    /// Likeness to the lossless film, of 1.
    ssim: f64,
}

fn settings() -> Vec<(&'static str, u32, &'static str)> {
    let presets = ["ultrafast", "superfast", "veryfast", "faster", "fast", "medium"];
    let plain = presets.iter().flat_map(|&preset| [20, 23].map(|crf| (preset, crf, "")));
    let tuned = [
        ("superfast", 19, ":mbtree=1:rc-lookahead=5"),
        ("superfast", 20, ":mbtree=1:rc-lookahead=5"),
        ("superfast", 20, ":mbtree=1:rc-lookahead=10"),
        ("veryfast", 19, ":subme=1:rc-lookahead=5"),
        ("veryfast", 20, ":subme=1:rc-lookahead=5"),
        ("veryfast", 20, ":subme=1"),
        ("veryfast", 20, ":rc-lookahead=5"),
        ("veryfast", 21, ""),
        ("veryfast", 20, ":ref=2:rc-lookahead=5"),
        ("veryfast", 20, ":subme=4:rc-lookahead=5"),
    ];
    plain.chain(tuned).collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let folder = tempfile::TempDir::new()?;
    let films = [film(folder.path(), "flight")?, film(folder.path(), "still")?];
    let decoding = films.iter().map(|film| decode(film)).sum::<Result<f64>>()?;
    let mut rows = Vec::new();
    for setting in settings().into_iter().filter(|setting| !quick || [DEFAULT, YARDSTICK].contains(setting)) {
        let row = measure(setting, &films, decoding, folder.path())?;
        eprintln!("{}", line(&row));
        rows.push(row);
    }
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/encoder.md");
    if !quick {
        std::fs::write(docs, page(&rows))?;
    }
    Ok(())
}

/// A lossless film with captions: a flight, in which every part moves, or a still that goes by slowly. There is no grain in
/// them: stock footage was encoded before, and would hide behind it what settings differ in.
fn film(folder: &Path, kind: &str) -> Result<PathBuf> {
    let (script, out) = (folder.join("words.ass"), folder.join(format!("{kind}.mkv")));
    std::fs::write(&script, shot().ass()?)?;
    let source = "mandelbrot=size=216x384:rate=30:start_scale=0.2:end_scale=0.02:maxiter=300,scale=1080:1920:flags=bicubic";
    let moves = match kind {
        "flight" => "null".to_owned(),
        _ => format!(
            "trim=end_frame=1,loop=-1:1:0,setpts=N/30/TB,zoompan=z='1+on/1500':d=1:s=1080x1920:fps=30,trim=end_frame={FRAMES}"
        ),
    };
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let words = format!("ass=filename={}:fontsdir={}", script.display(), fonts.display());
    let graph = format!("{source},{moves},{words},format=yuv420p");
    let frames = FRAMES.to_string();
    ffmpeg(&[
        "-f",
        "lavfi",
        "-i",
        &graph,
        "-frames:v",
        &frames,
        "-c:v",
        "libx264",
        "-qp",
        "0",
        "-preset",
        "ultrafast",
        text(&out),
    ])?;
    Ok(out)
}

fn shot() -> SceneShot {
    let word = |(place, text): (u64, &str)| Word { text: text.to_owned(), start_ms: place * 300, end_ms: place * 300 + 280 };
    SceneShot {
        format: Format::Vertical,
        frames: FRAMES,
        lead_ms: 0,
        footage: Footage::Backdrop { slug: "dusk".into(), seed: 1 },
        media: None,
        words: (0..).zip("Every wave breaks into cold blue light when night".split(' ')).map(word).collect(),
        emphasis: Vec::new(),
        captions: Style::default(),
        overlays: SceneOverlays::default(),
        entrance: None,
        fit: Fit::default(),
        fade_in_frames: 0,
        fade_out_frames: 0,
    }
}

fn decode(film: &Path) -> Result<f64> {
    let before = worked()?;
    ffmpeg(&["-threads", "1", "-i", text(film), "-f", "null", "-"])?;
    Ok(worked()? - before)
}

fn measure(setting: (&'static str, u32, &'static str), films: &[PathBuf], decoding: f64, folder: &Path) -> Result<Row> {
    let out = folder.join("out.mp4");
    let (mut cpu, mut bytes, mut ssim) = (-decoding, 0, 0.0);
    for film in films {
        let rounds = (0..ROUNDS).map(|_| encode(setting, film, &out)).collect::<Result<Vec<f64>>>()?;
        cpu += rounds.into_iter().fold(f64::INFINITY, f64::min);
        bytes += out.metadata()?.len();
        ssim += alike(&out, film)?;
    }
    let seconds = f64::from(FRAMES) / 30.0 * films.len() as f64;
    Ok(Row { setting, cpu: cpu / seconds, rate: bytes as f64 * 8e-6 / seconds, ssim: ssim / films.len() as f64 })
}

fn encode(setting: (&str, u32, &str), film: &Path, out: &Path) -> Result<f64> {
    let (before, options) = (worked()?, format!("{} {PIECE}", x264(setting, "")));
    let options: Vec<&str> = options.split_whitespace().collect();
    ffmpeg(&[&["-threads", "1", "-i", text(film)], &options[..], &[text(out)]].concat())?;
    Ok(worked()? - before)
}

fn alike(encoded: &Path, film: &Path) -> Result<f64> {
    let said = ffmpeg(&["-i", text(encoded), "-i", text(film), "-lavfi", "[0:v][1:v]ssim", "-f", "null", "-"])?;
    let all = said.rsplit_once("All:").and_then(|(_, rest)| rest.split_whitespace().next());
    Ok(all.ok_or("no SSIM was told")?.parse()?)
}

/// Seconds that all ended processes have worked.
fn worked() -> Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    Ok((usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1e6)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}

#[allow(clippy::disallowed_methods, reason = "the encoder is measured alone")]
fn ffmpeg(arguments: &[&str]) -> Result<String> {
    let output = Command::new("ffmpeg").args(["-hide_banner", "-nostdin", "-y"]).args(arguments).output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(said) } else { Err(said.into()) }
}

/// The cheapest setting that is as good as the yardstick, to the digits shown, and not much larger.
fn best(rows: &[Row]) -> Option<&Row> {
    let yardstick = rows.iter().find(|row| row.setting == YARDSTICK)?;
    let shown = |row: &Row| (row.ssim * 10_000.0).round();
    let good = rows.iter().filter(|row| shown(row) >= shown(yardstick) && row.rate <= yardstick.rate * LARGER);
    good.min_by(|a, b| a.cpu.total_cmp(&b.cpu))
}

fn name((preset, crf, more): (&str, u32, &str)) -> String {
    let more = if more.is_empty() { String::new() } else { format!(" `{}`", more.trim_start_matches(':')) };
    format!("{preset}, crf {crf}{more}")
}

fn line(row: &Row) -> String {
    format!("| {} | {:.2} | {:.2} | {:.4} |", name(row.setting), row.cpu, row.rate, row.ssim)
}

fn page(rows: &[Row]) -> String {
    let mut page = format!(
        "# Settings of the encoder\n\nMade by `make encoder-table`; the last run is shown. Two films of {} seconds, 1080x1920, with \
         captions: a flight,\nin which everything moves, and a still that goes by slowly. Each is encoded from a \
         lossless render on one\ncore, without B-frames (they would need an edit list, which platforms do wrong). *CPU* is the \
         work for a second of\nvideo without decoding; *SSIM* is the likeness to the lossless render.\n\n",
        FRAMES / 30
    );
    let conclusion = best(rows).map_or_else(String::new, |best| {
        format!(
            "The yardstick is what x264 gives when nobody asks for anything ({}). The cheapest setting that is as like the \
             lossless\nrender, in a file at most {:.0} % larger, is **{}**. In use is {}.\n\n",
            name(YARDSTICK),
            (LARGER - 1.0) * 100.0,
            name(best.setting),
            name(DEFAULT)
        )
    });
    page.push_str(&conclusion);
    page.push_str("| setting | CPU, s | Mbit/s | SSIM |\n|---|--:|--:|--:|\n");
    for row in rows {
        // writing to a string cannot fail
        let _ = writeln!(page, "{}", line(row));
    }
    page
}
