//! The odd and hostile files, and what is expected of each.

use std::path::Path;

use super::bytes::{elsewhere, find, gzip, head, hollow, jpeg, png_header, turned};

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// A film that can be shown.
    Film,
    /// An image that can be shown.
    Still,
    /// Sound that can be heard, and is no footage.
    Sound,
    /// Refused with this code.
    No(&'static str),
}

use Fate::{Film, No, Sound, Still};

/// How a file is made.
pub(crate) enum Made {
    /// By ffmpeg, with these options; see [`spelled_out`].
    By(&'static str),
    /// With these bytes.
    Of(Vec<u8>),
    /// By ffmpeg: one sound, in so many streams of this codec.
    Streams(u16, &'static str),
    /// From the bytes that ffmpeg makes with these options and this ending.
    From(&'static str, &'static str, Change),
}

use Made::{By, Of, Streams};

/// What is done to a file that was made.
pub(crate) type Change = Box<dyn Fn(&[u8]) -> Vec<u8> + Send + Sync>;

pub(crate) type Entry = (&'static str, Fate, Made);

fn from(options: &'static str, ending: &'static str, change: impl Fn(&[u8]) -> Vec<u8> + Send + Sync + 'static) -> Made {
    Made::From(options, ending, Box::new(change))
}

/// The options behind the short words of the tables.
pub(crate) fn spelled_out(options: &str) -> String {
    let words = [
        ("FILM", "-f lavfi -i testsrc2=s=320x240:r=10:d=1"),
        ("LONG", "-f lavfi -i testsrc2=s=320x240:r=10:d=6"),
        ("IMAGE", "-f lavfi -i testsrc2=s=320x240 -frames:v 1"),
        ("X264", "-c:v libx264 -preset ultrafast -pix_fmt yuv420p"),
        ("H264", "-c:v libx264 -preset ultrafast"),
        (
            "HEVC",
            "-vf format=yuv420p10 -c:v libx265 -preset ultrafast -x265-params log-level=none:colorprim=bt2020:colormatrix=bt2020nc",
        ),
    ];
    words.iter().fold(options.to_owned(), |options, (word, meaning)| options.replace(word, meaning))
}

const UNREADABLE: Fate = No("media_not_readable");
const DAMAGED: Fate = No("media_damaged");
const COMPLEX: Fate = No("media_too_complex");
const LARGE: Fate = No("media_too_large");
const SMALL: Fate = No("media_too_small");

/// What files that name others would like to have read.
pub(crate) struct Bait<'a> {
    pub(crate) file: &'a Path,
    pub(crate) address: &'a str,
}

/// Words, pages, programs and archives.
pub(crate) fn no_media() -> Vec<Entry> {
    let program = std::fs::read(std::env::current_exe().unwrap()).unwrap();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='400' height='400'><rect width='400' height='400'/></svg>";
    vec![
        ("nothing.mp4", UNREADABLE, Of(Vec::new())),
        ("a byte.mp4", UNREADABLE, Of(vec![0])),
        ("noughts.mp4", UNREADABLE, Of(vec![0; 100_000])),
        ("text.mp4", UNREADABLE, Of(b"these are only words ".repeat(200))),
        ("page.mp4", UNREADABLE, Of(b"<!doctype html><video src='/etc/passwd'></video>".to_vec())),
        ("drawing.svg", UNREADABLE, Of(svg.to_vec())),
        ("drawing.png", UNREADABLE, Of(svg.to_vec())),
        ("drawing.svgz", UNREADABLE, Of(gzip(svg))),
        ("archive.mp4", UNREADABLE, Of(b"PK\x03\x04\x14\0\0\0\0\0".repeat(50))),
        ("program.mp4", UNREADABLE, Of(program[..64_000].to_vec())),
        ("document.mp4", UNREADABLE, Of(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".to_vec())),
        ("tracker.mod", UNREADABLE, Of([&[0; 1080][..], b"M.K.", &[0; 2000]].concat())),
        ("bare.h264", UNREADABLE, By("FILM X264 -f h264")),
        ("animation.gif", UNREADABLE, By("FILM")),
        ("scan.tiff", UNREADABLE, By("IMAGE -c:v tiff -f image2")),
    ]
}

/// Files that name others: playlists, descriptions, references.
pub(crate) fn naming(bait: &Bait<'_>) -> Vec<Entry> {
    let (file, address) = (bait.file.to_str().unwrap(), bait.address);
    let list = |path: &str| Of(format!("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{path}\n#EXT-X-ENDLIST\n").into_bytes());
    let text = |text: String| Of(text.into_bytes());
    let dash = format!(
        "<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011' type='static'><Period><AdaptationSet mimeType='video/mp4'>\
         <Representation id='1' bandwidth='1'><BaseURL>{address}</BaseURL></Representation></AdaptationSet></Period></MPD>"
    );
    let sdp = "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n";
    let (url, alias) = (bait.file.to_owned(), bait.file.to_owned());
    vec![
        ("local.m3u8", UNREADABLE, list(&format!("file://{file}"))),
        ("local as a film.mp4", UNREADABLE, list(file)),
        ("address.m3u8", UNREADABLE, list(address)),
        ("address as a film.mkv", UNREADABLE, list(address)),
        ("list.ffconcat", UNREADABLE, text(format!("ffconcat version 1.0\nfile '{file}'\n"))),
        ("list as a film.mp4", UNREADABLE, text(format!("ffconcat version 1.0\nfile '{address}'\n"))),
        ("dash.mpd", UNREADABLE, text(dash)),
        ("session.sdp", UNREADABLE, Of(sdp.into())),
        ("radio.pls", UNREADABLE, text(format!("[playlist]\nFile1={address}\nNumberOfEntries=1\n"))),
        ("cuts.edl", UNREADABLE, text(format!("# mpv EDL v0\n{file},0,1\n"))),
        ("words.srt", UNREADABLE, text(format!("1\n00:00:00,000 --> 00:00:01,000\n{{\\1img({file})}}\n"))),
        ("words.ass", UNREADABLE, text(format!("[Script Info]\n[Events]\nVideo File: {file}\n"))),
        ("meta.ffmeta", UNREADABLE, Of(b";FFMETADATA1\ntitle=x\n".to_vec())),
        // the pictures beside its index are shown: the name of the other file is not even read
        ("pictures elsewhere.mov", Film, from("FILM X264", "mp4", move |mp4| elsewhere(mp4, *b"url ", &url))),
        ("pictures by an alias.mov", DAMAGED, from("FILM X264", "mp4", move |mp4| elsewhere(mp4, *b"alis", &alias))),
        ("attached.mkv", Film, By("FILM X264 -attach /etc/hostname -metadata:s:t mimetype=text/plain")),
    ]
}

/// What promises, or is, more than anybody needs.
pub(crate) fn bombs() -> Vec<Entry> {
    vec![
        ("wide by its header.png", LARGE, Of(png_header(16_384, 400))),
        ("huge by its header.png", UNREADABLE, Of(png_header(100_000, 100_000))),
        ("huge by its header.jpg", UNREADABLE, Of(jpeg(65_500, 65_500, 3))),
        ("wide by its header.jpg", LARGE, Of(jpeg(16_000, 400, 3))),
        ("even.png", LARGE, By("-f lavfi -i color=s=8000x8000 -frames:v 1 -pix_fmt gray")),
        ("even.mp4", LARGE, By("-f lavfi -i color=s=8000x8000 -frames:v 1 X264")),
        ("one column.png", SMALL, By("-f lavfi -i testsrc2=s=2x240 -vf crop=1:240:exact=1,format=rgb24 -frames:v 1")),
        ("a stamp.mp4", SMALL, By("-f lavfi -i testsrc2=s=64x64:d=1 X264")),
        ("a thousand streams.mkv", COMPLEX, Streams(1000, "pcm_s16le")),
        ("many streams.ts", COMPLEX, Streams(200, "mp2")),
        ("an hour and more.mp4", No("media_too_long"), By("-f lavfi -i testsrc2=s=320x240:r=1/200 -t 4000 -c:v mpeg4")),
    ]
}

/// Files that did not arrive whole, or not well.
pub(crate) fn damaged() -> Vec<Entry> {
    const FIRST: &str = "LONG X264 -g 10 -movflags +faststart";
    const LAST: &str = "LONG X264 -g 10";
    vec![
        ("no index.mp4", UNREADABLE, from(LAST, "mp4", |mp4| head(mp4, 70))),
        ("cut short.mp4", DAMAGED, from(FIRST, "mp4", |mp4| head(mp4, 50))),
        ("index alone.mp4", DAMAGED, from(FIRST, "mp4", |mp4| mp4[..find(mp4, b"mdat").unwrap() + 4].to_vec())),
        ("hollow.mp4", Film, from(LAST, "mp4", hollow)),
        ("cut short.mkv", DAMAGED, from(LAST, "mkv", |mkv| head(mkv, 50))),
        ("cut short.ts", Film, from(LAST, "ts", |ts| head(ts, 50))),
        ("without a head.ts", Film, from(LAST, "ts", |ts| ts[ts.len() / 5..].to_vec())),
        // it has no index, and is as long as what is there
        ("cut short.avi", Film, from("LONG -c:v mpeg4", "avi", |avi| head(avi, 40))),
        ("noise.mp4", Film, By("FILM X264 -g 5 -bsf:v noise=amount=200")),
        ("cut short.jpg", DAMAGED, from("IMAGE", "jpg", |jpg| head(jpg, 60))),
        ("cut short.png", DAMAGED, from("IMAGE", "png", |png| head(png, 60))),
        ("cut short.webp", UNREADABLE, from("IMAGE", "webp", |webp| head(webp, 60))),
        ("header alone.png", DAMAGED, Of(png_header(400, 400))),
    ]
}

/// What cameras, telephones, browsers and editors make.
pub(crate) const FILMS: &[(&str, &str)] = &[
    ("uneven.mp4", "-f lavfi -i testsrc2=s=320x240:r=30:d=2 -vf select='not(mod(n\\,7))+lt(n\\,9)' -fps_mode vfr X264"),
    ("hdr10.mp4", "FILM HEVC:transfer=smpte2084"),
    ("hlg.mp4", "FILM HEVC:transfer=arib-std-b67"),
    ("ten bits.mkv", "FILM H264 -pix_fmt yuv420p10le"),
    ("full colour.mkv", "FILM H264 -pix_fmt yuv444p"),
    ("rgb.mkv", "FILM -c:v libx264rgb -preset ultrafast"),
    ("full range.mp4", "FILM -vf scale=out_range=pc,format=yuvj420p H264"),
    ("old colours.mp4", "FILM X264 -colorspace bt470bg -color_primaries bt470bg -color_trc gamma28"),
    ("upright.mov", "FILM X264 -metadata:s:v rotate=90"),
    ("upside down.mov", "FILM X264 -metadata:s:v rotate=180"),
    ("upright otherwise.mov", "FILM X264 -metadata:s:v rotate=270"),
    ("odd.mkv", "-f lavfi -i testsrc2=s=322x242:r=10:d=1 -vf crop=321:241:exact=1,format=yuv444p H264"),
    ("wide pixels.mp4", "FILM -vf setsar=2/1 X264"),
    ("strange pixels.mp4", "-f lavfi -i testsrc2=s=640x240:r=10:d=1 -vf setsar=97/211 X264"),
    ("see-through.webm", "FILM -vf format=yuva420p,colorchannelmixer=aa=0.5 -c:v libvpx-vp9 -deadline realtime -auto-alt-ref 0"),
    ("interlaced.ts", "-f lavfi -i testsrc2=s=720x576:r=50:d=1 -vf interlace -c:v mpeg2video -flags +ilme+ildct -b:v 2M"),
    ("one picture.mp4", "IMAGE X264"),
    ("fast.mp4", "-f lavfi -i testsrc2=s=320x240:r=120:d=1 X264"),
    ("slow.mp4", "-f lavfi -i testsrc2=s=320x240:r=1:d=3 X264"),
    ("before its time.mkv", "FILM X264 -avoid_negative_ts disabled -output_ts_offset -0.4"),
    ("after its time.ts", "FILM X264 -output_ts_offset 900"),
    ("late picture.mp4", "-itsoffset 1.5 FILM -f lavfi -i sine=d=3 X264 -c:a aac"),
    ("one key.mp4", "FILM X264 -bf 2 -g 60"),
    ("open groups.ts", "FILM X264 -x264-params open-gop=1:bframes=3:b-adapt=0:keyint=8"),
    ("fragments.mp4", "FILM X264 -g 5 -movflags frag_keyframe+empty_moov"),
    ("of a browser.webm", "FILM -c:v libvpx -deadline realtime -cpu-used 8 -f webm -live 1"),
    ("motion jpeg.avi", "FILM -c:v mjpeg"),
    ("two pictures.mkv", "FILM FILM -map 0 -map 1 X264"),
    ("six voices.mkv", "FILM -f lavfi -i sine=d=1 -map 0 -map 1 -map 1 -map 1 -map 1 -map 1 -map 1 X264 -c:a pcm_s16le"),
    ("named as a picture.jpg", "FILM X264 -f mp4"),
];

/// What cameras and drawing programs make.
pub(crate) const IMAGES: &[(&str, &str)] = &[
    ("sixteen bits.png", "IMAGE -pix_fmt rgb48be"),
    ("grey.png", "IMAGE -pix_fmt gray"),
    ("grey, sixteen bits.png", "IMAGE -pix_fmt gray16be"),
    ("few colours.png", "IMAGE -pix_fmt pal8"),
    ("black and white.png", "IMAGE -pix_fmt monob"),
    ("see-through.png", "IMAGE -vf format=rgba,colorchannelmixer=aa=0"),
    ("see-through.webp", "IMAGE -vf format=yuva420p,colorchannelmixer=aa=0.5"),
    ("moving.apng", "FILM -f apng"),
    ("window.bmp", "IMAGE"),
    ("panorama.jpg", "-f lavfi -i testsrc2=s=4000x220 -frames:v 1"),
    ("tower.png", "-f lavfi -i testsrc2=s=220x4000 -frames:v 1"),
    ("named as a film.mp4", "IMAGE -c:v png -f image2"),
];

/// Images that no program here makes, and what is heard.
pub(crate) fn others() -> Vec<Entry> {
    vec![
        ("moving.webp", UNREADABLE, By("FILM -c:v libwebp_anim")),
        ("upright.jpg", Still, from("IMAGE", "jpg", |jpg| turned(jpg, 6))),
        ("upside down.jpg", Still, from("IMAGE", "jpg", |jpg| turned(jpg, 3))),
        ("mirrored and upright.jpg", Still, from("IMAGE", "jpg", |jpg| turned(jpg, 5))),
        ("printer's colours.jpg", Still, Of(jpeg(320, 240, 4))),
        ("grey.jpg", Still, Of(jpeg(320, 240, 1))),
        ("a picture and a film.jpg", Still, from("IMAGE", "jpg", |jpg| [jpg, &b"\0\0\0\x18ftypmp42".repeat(40)].concat())),
        (
            "song with a cover.mp3",
            Sound,
            By("-f lavfi -i sine=d=1 FILM -map 0 -map 1 -frames:v 1 -c:v mjpeg -disposition:v attached_pic -c:a libmp3lame"),
        ),
        ("sound alone.mp4", Sound, By("-f lavfi -i sine=d=1 -c:a aac")),
        ("sound named as a film.mp4", Sound, By("-f lavfi -i sine=d=1 -f wav")),
    ]
}

/// Names that mean something to a shell, to ffmpeg or to people.
pub(crate) const NAMES: [&str; 13] = [
    "-y.mp4",
    "%03d.png",
    "%d.mp4",
    "a\nb.mp4",
    "it's \"quoted\".mp4",
    "a:b.mp4",
    "concat:a|b.mp4",
    "subfile,,start,0,end,9,,:a.mp4",
    "data:image.png",
    "*.jpg",
    "[ab]{c}?.png",
    "мёд 蜂 🐝.mp4",
    "$(id);`id`&.mp4",
];
