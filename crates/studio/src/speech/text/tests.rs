//! What is read aloud for what is written.

use proptest::prelude::*;

use super::*;

fn english(text: &str) -> String {
    joined(&spoken(text, "en-US", &[]))
}

#[track_caller]
fn reads(rows: &[(&str, &str)]) {
    let wrong: Vec<_> = rows.iter().filter(|(written, said)| english(written) != *said).collect();
    let heard: Vec<_> =
        wrong.iter().map(|(written, said)| format!("{written:?}: {:?}, not {said:?}", english(written))).collect();
    assert!(wrong.is_empty(), "{heard:#?}");
}

#[test]
fn numbers_are_read_as_what_they_count() {
    reads(&[
        ("I have 3 cats.", "I have three cats."),
        (
            "1,250 people and 1250 people",
            "one thousand two hundred and fifty people and one thousand two hundred and fifty people",
        ),
        ("In 1984, the 2026 plan", "In nineteen eighty-four, the twenty twenty-six plan"),
        ("3.14 or .5", "three point one four or zero point five"),
        ("the 1990s and the '80s", "the nineteen nineties and the eighties"),
        ("the 21st time", "the twenty-first time"),
        ("10-20 and 1939\u{2013}1945", "ten to twenty and nineteen thirty-nine to nineteen forty-five"),
        ("1/2 cup, 3/4 cup", "one half cup, three quarters cup"),
        ("agent 007", "agent zero zero seven"),
        ("COVID-19, H2O and 1080p", "COVID nineteen, H two O and ten eighty p"),
        ("-5 +3 #1", "minus five plus three number one"),
        ("call 555-1234", "call five five five, one two three four"),
        ("a 10-year-old in 4K", "a ten year-old in four K"),
        ("version 1.2.3", "version one point two point three"),
    ]);
}

#[test]
fn money_percent_and_units_are_said_behind_their_number() {
    reads(&[
        ("$20 and $1", "twenty dollars and one dollar"),
        ("$9.99, $0.50, $5.00", "nine dollars and ninety-nine cents, fifty cents, five dollars"),
        ("$5 million or $1.5M", "five million dollars or one point five million dollars"),
        ("\u{20ac}3, 3\u{20ac} and 20 USD", "three euros, three euros and twenty dollars"),
        ("20% off, 20 % off", "twenty percent off, twenty percent off"),
        ("5km, 1 km and 3.5 kg", "five kilometers, one kilometer and three point five kilograms"),
        ("20\u{b0}C at 100 km/h", "twenty degrees Celsius at one hundred kilometers per hour"),
        ("10-20% of 10k", "ten to twenty percent of ten thousand"),
    ]);
}

#[test]
fn dates_and_times_are_read_in_full() {
    reads(&[
        ("at 7:30 pm, 7:05 and 12:00", "at seven thirty P.M, seven oh five and twelve o'clock"),
        ("7pm or 7:30am", "seven P.M or seven thirty A.M"),
        ("Nov. 25, 2026", "November twenty-fifth, twenty twenty-six"),
        ("July 4 and 4 July", "July fourth and fourth July"),
        ("2026-11-25 11/25/2026", "November twenty-fifth, twenty twenty-six November twenty-fifth, twenty twenty-six"),
        ("I am 5", "I am five"),
    ]);
}

#[test]
fn abbreviations_initials_and_signs_are_said() {
    reads(&[
        ("Dr. Smith vs. Mr. Jones", "Doctor Smith versus Mister Jones"),
        ("pets, e.g. cats, dogs, etc.", "pets, for example cats, dogs, et cetera."),
        ("St. Paul on Main St. today", "Saint Paul on Main Street today"),
        ("No. 5? No. Never.", "number five? No. Never."),
        ("R&D at AT&T & more", "R and D at A.T and T and more"),
        ("the FBI's AI-driven HTML for NASA", "the F.B.I's A.I-driven H.T.M.L for NASA"),
        ("C++ and C# = fun", "C plus plus and C sharp equals fun"),
        ("and/or w/o 24/7", "and or without twenty-four seven"),
        ("THIS IS HUGE", "THIS IS HUGE"),
        ("U.S. law", "U.S. law"),
    ]);
}

#[test]
fn addresses_hashtags_and_handles_are_dictated() {
    reads(&[
        ("see example.com/a.", "see example dot com slash a."),
        ("https://www.my-site.io/x_1", "W.W.W dot my dash site dot I.O slash x underscore one"),
        ("jo.doe@example.org!", "jo dot doe at example dot org!"),
        ("#VideoTips2026 by @jane_doe", "hashtag Video Tips twenty twenty-six by at jane doe"),
        ("the end.Next one", "the end. Next one"),
    ]);
}

#[test]
fn what_is_silent_is_not_said_and_what_could_be_a_command_is_none() {
    reads(&[
        ("\u{201c}Quoted\u{201d} (aside) \u{1f600} \u{2764}\u{fe0f}!", "Quoted aside !"),
        ("[laughs] <break time=\"1s\"/> **bold** `code`", "laughs break time equals one s bold code"),
        ("it\u{2019}s 'fine' \u{2014} really\u{2026}", "it's fine \u{2014} really\u{2026}"),
        ("[x](/jɛs/) {y}", "x jɛs y"),
    ]);
    let german = joined(&spoken("Am 3.5. sind 20% [weg] \u{1f600}.", "de", &[]));
    assert_eq!(german, "Am 3.5. sind 20% weg .", "other languages leave numbers to the voice");
}

#[test]
fn pronunciations_win_over_every_rule() {
    let set = |written: &str, said: &str| Pronunciation { written: written.into(), spoken: said.into() };
    let all = [set("nginx", "engine x"), set("New York City", "NYC"), set("GIF", "jif"), set("20%", "a fifth"), set("", "x")];
    let words = spoken("Nginx's GIF, 20% of new york city! GIFs nginxes", "en", &all);
    assert_eq!(joined(&words), "engine x's jif, a fifth of NYC! GIFs nginxes");
    assert_eq!(words.len(), 9);
    let phrase = spoken("a b c d", "en", &[set("b c", "one two three four")]);
    assert_eq!(phrase.iter().map(|word| word.spoken.as_str()).collect::<Vec<_>>(), ["a", "one two", "three four", "d"]);
    assert_eq!(joined(&spoken("x", "de", &[set("X", "[loud] y")])), "loud y", "nor can they be commands");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn every_written_word_is_accounted_for_in_order(
        text in prop_oneof!["\\PC{0,80}", "[ -~]{0,80}", "[0-9$%.,:/# kmapst@'-]{0,40}", "(?s).{0,40}"],
        language in prop_oneof![Just("en"), Just("de"), Just("??")],
        written in "[a-z0-9 '$.]{0,8}", said in "\\PC{0,12}",
    ) {
        let words = spoken(&text, language, &[Pronunciation { written, spoken: said }]);
        prop_assert!(words.iter().map(|word| &text[word.written.clone()]).eq(text.split_whitespace()));
        prop_assert!(words.iter().enumerate().all(|(index, word)| word.index == index));
        for word in &words {
            prop_assert!(!word.spoken.contains(['[', ']', '<', '>', '{', '}', '\n', '*']), "{:?}", word.spoken);
            prop_assert_eq!(word.spoken.split_whitespace().collect::<Vec<_>>().join(" "), word.spoken.clone());
        }
    }
}
