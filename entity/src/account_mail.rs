//! An account mail: a mail about an account itself, on its way to an address.
//!
//! It names the address and nobody: whoever asks for it writes this row whether somebody has the address or not, and learns
//! nothing. A worker looks, says what there is to say, and removes the row.

use sea_orm::entity::prelude::*;

/// What it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, strum::Display)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// Somebody registers with the address: it is confirmed, or has an account already.
    Registration,
    /// The person wants to confirm the address.
    EmailVerification,
    /// Somebody wants to choose a new password.
    PasswordReset,
    /// There is a new password.
    PasswordChanged,
    /// A session was ended because somebody showed an old token of it.
    SessionStolen,
    /// Signing in needs an authenticator app from now on.
    TotpEnabled,
    /// Signing in needs none any more.
    TotpDisabled,
    /// There are new recovery codes.
    RecoveryCodesRenewed,
    /// There is a new passkey.
    PasskeyAdded,
    /// A passkey is gone.
    PasskeyRemoved,
    /// A passkey signed as only a copy of it would.
    PasskeyCopied,
    /// The archive of all that is the person's can be fetched.
    ExportReady,
}

/// One mail.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_mail")]
pub struct Model {
    /// Id; makes the `Message-ID`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// To whom, trimmed and lower-cased.
    pub email: String,
    /// What it is about.
    pub kind: Kind,
    /// How often it was tried.
    pub attempts: i32,
    /// Who works on it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number.
    pub fence: i64,
    /// Not due before.
    pub not_before: Option<DateTimeUtc>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
}

crate::lease::leased!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Writes down that a mail is due, and returns its id: whoever commits it wakes a worker.
pub async fn write(db: &impl ConnectionTrait, kind: Kind, email: &str, now: DateTimeUtc) -> Result<Uuid, DbErr> {
    use sea_orm::ActiveValue::Set;
    let id = crate::new_id();
    let row =
        ActiveModel { id: Set(id), email: Set(email.to_owned()), kind: Set(kind), created_at: Set(now), ..Default::default() };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(id)
}
