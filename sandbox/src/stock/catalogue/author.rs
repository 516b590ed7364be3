//! The made-up people who filmed it all.

/// One of them.
#[derive(Debug)]
pub(crate) struct Author {
    pub(crate) name: &'static str,
    pub(crate) handle: &'static str,
    pub(crate) id: u32,
}

const fn author(id: u32, name: &'static str, handle: &'static str) -> Author {
    Author { name, handle, id }
}

pub(crate) const AUTHORS: [Author; 18] = [
    author(1_180_431, "Mira Solheim", "mirasolheim"),
    author(1_492_077, "Tomás Aguirre", "tomas-aguirre"),
    author(2_035_918, "Ines Okafor", "inesokafor"),
    author(2_204_366, "Jonas Brandt", "jonas-brandt"),
    author(2_680_155, "Leila Haddad", "leilahaddad"),
    author(3_017_740, "Kenji Moriyama", "kenjimoriyama"),
    author(3_351_002, "Petra Novotná", "petra-novotna"),
    author(3_920_684, "Samuel Adeyemi", "sam-adeyemi"),
    author(4_118_259, "Clara Lindqvist", "claralindqvist"),
    author(4_607_813, "Rafael Monteiro", "rafaelmonteiro"),
    author(5_229_470, "Anouk Lefèvre", "anouk-lefevre"),
    author(5_733_096, "Dmitri Volkov", "dmitrivolkov"),
    author(6_014_521, "Priya Raman", "priyaraman"),
    author(6_402_938, "Owen Gallagher", "owen-gallagher"),
    author(7_150_684, "Yuki Tanabe", "yukitanabe"),
    author(7_488_310, "Amara Diallo", "amara-diallo"),
    author(8_063_217, "Lukas Steiner", "lukas-steiner"),
    author(8_519_045, "Elena Petrova", "elenapetrova"),
];
