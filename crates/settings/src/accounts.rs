//! How people prove who they are.

use std::str::FromStr;

use clap::Args;

/// What registering and signing in ask for.
#[derive(Args, Debug, Clone)]
pub struct Accounts {
    /// Whether an account begins when the mail to its address is answered, so that nobody learns by registering who has one;
    /// `true` where there is a mail server, unless said otherwise
    #[arg(long, env)]
    pub confirm_email: Option<bool>,
    /// What hashing a password costs: `auto`, measured at each start to take about 100 ms and at most 64 MiB, or mebibytes and
    /// passes such as `64:3`, at least `19:2`
    #[arg(long, env, default_value = "auto")]
    pub password_cost: PasswordCost,
}

/// What hashing a password costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordCost {
    /// What this machine does in a tenth of a second.
    Auto,
    /// As the operator says.
    Fixed {
        /// Memory of one hashing.
        mebibytes: u32,
        /// How often it is walked over.
        passes: u32,
    },
}

impl FromStr for PasswordCost {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "it is `auto`, or mebibytes and passes such as `64:3`";
        if text == "auto" {
            return Ok(Self::Auto);
        }
        let (mebibytes, passes) = text.split_once(':').ok_or(FORM)?;
        Ok(Self::Fixed { mebibytes: mebibytes.parse().map_err(|_| FORM)?, passes: passes.parse().map_err(|_| FORM)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_measured_or_said() {
        assert_eq!("auto".parse(), Ok(PasswordCost::Auto));
        assert_eq!("64:3".parse(), Ok(PasswordCost::Fixed { mebibytes: 64, passes: 3 }));
        for odd in ["", "64", "64:", ":3", "64:3:1", "-1:3"] {
            assert!(odd.parse::<PasswordCost>().is_err(), "{odd}");
        }
    }
}
