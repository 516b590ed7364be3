//! Who may call what: one table over all root fields, asked before anything is done. What is not in the table is refused.

mod roots;
mod table;

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextPrepareRequest, NextValidation};
use async_graphql::parser::types::{ExecutableDocument, OperationType};
use async_graphql::{PathSegment, Request, ServerError, ServerResult, ValidationResult, async_trait};

use self::roots::{Root, roots};
use self::table::{MUTATIONS, QUERIES, Row, SUBSCRIPTIONS};
use crate::auth::{Caller, TokenScope};
use crate::error::ApiError;

/// Who may call a root field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Everybody, whoever they are.
    Anybody,
    /// Whoever shows nothing; a browser; a token with the scope.
    Guest(TokenScope),
    /// A browser, or a token with the scope.
    Scope(TokenScope),
    /// The person at a browser: no program may do it for them.
    Browser,
}

impl Rule {
    /// Lets the caller through, or says why not.
    fn admit(self, caller: &Caller) -> Result<(), ApiError> {
        match (self, caller) {
            (Self::Anybody, _) | (Self::Guest(_), Caller::Nobody) => Ok(()),
            (Self::Guest(scope) | Self::Scope(scope), caller) => caller.with(scope).map(drop),
            (Self::Browser, caller) => caller.viewer()?.browser().map(drop),
        }
    }

    /// For people who read the table.
    fn word(self) -> String {
        match self {
            Self::Anybody => "anybody".to_owned(),
            Self::Guest(scope) => format!("anybody, or {}", scope.word()),
            Self::Scope(scope) => scope.word().to_owned(),
            Self::Browser => "browser".to_owned(),
        }
    }
}

/// Who may call the root field, if it has a row.
fn rule(operation: OperationType, field: &str) -> Option<Rule> {
    let rows: &[Row] = match operation {
        OperationType::Query => QUERIES,
        OperationType::Mutation => MUTATIONS,
        OperationType::Subscription => SUBSCRIPTIONS,
    };
    // the schema itself is no secret; whether it is told is a setting
    if field.starts_with("__") {
        return Some(Rule::Anybody);
    }
    rows.iter().find(|(fields, _)| fields.contains(&field)).map(|(_, rule)| *rule)
}

/// All rows, as `(operation, field, who)`: `anybody`, `browser`, or the scope that a token needs.
pub fn rights() -> Vec<(&'static str, &'static str, String)> {
    let tables = [("query", QUERIES), ("mutation", MUTATIONS), ("subscription", SUBSCRIPTIONS)];
    let rows = tables.into_iter().flat_map(|(operation, rows)| rows.iter().map(move |row| (operation, row)));
    rows.flat_map(|(operation, (fields, rule))| fields.iter().map(move |field| (operation, *field, rule.word()))).collect()
}

/// Whether the caller may do all that an operation of the document asks for; tells of the first that they may not.
pub(crate) fn may(caller: &Caller, document: &ExecutableDocument) -> Result<(), ApiError> {
    roots(document, None).iter().try_for_each(|root| root.admit(caller))
}

impl Root {
    fn admit(&self, caller: &Caller) -> Result<(), ApiError> {
        match rule(self.operation, &self.field) {
            Some(rule) => rule.admit(caller),
            None => Err(ApiError::Forbidden("Nobody may call this: it has no rule")),
        }
    }

    fn refusal(&self, error: ApiError) -> ServerError {
        let shown = async_graphql::Error::from(error).into_server_error(self.pos);
        shown.with_path(vec![PathSegment::Field(self.key.clone())])
    }
}

/// Refuses requests that ask for what their caller may not, before anything of them is done.
pub(crate) struct Rights;

impl ExtensionFactory for Rights {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Asked::default())
    }
}

/// The root fields of one request.
#[derive(Default)]
struct Asked(Mutex<Vec<Root>>);

#[async_trait::async_trait]
impl Extension for Asked {
    async fn prepare_request(
        &self,
        ctx: &ExtensionContext<'_>,
        request: Request,
        next: NextPrepareRequest<'_>,
    ) -> ServerResult<Request> {
        let mut request = next.run(ctx, request).await?;
        let name = request.operation_name.clone();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = roots(request.parsed_query()?, name.as_deref());
        Ok(request)
    }

    /// After the document is known to fit the schema: a misspelt field is told as such.
    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        let valid = next.run(ctx).await?;
        let caller = ctx.data_opt::<Caller>().unwrap_or(&Caller::Nobody);
        let asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let refused: Vec<_> = asked.iter().filter_map(|root| Some(root.refusal(root.admit(caller).err()?))).collect();
        if refused.is_empty() { Ok(valid) } else { Err(refused) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};

    use super::*;

    /// The root fields of the schema.
    fn fields(sdl: &str, root: &str) -> BTreeSet<String> {
        let document = async_graphql::parser::parse_schema(sdl).unwrap();
        let types = document.definitions.into_iter().filter_map(|definition| match definition {
            TypeSystemDefinition::Type(named) if named.node.name.node == root => Some(named.node.kind),
            _ => None,
        });
        let objects = types.filter_map(|kind| if let TypeKind::Object(object) = kind { Some(object) } else { None });
        objects.flat_map(|object| object.fields).map(|field| field.node.name.node.to_string()).collect()
    }

    #[test]
    fn every_root_field_has_one_row_and_every_row_a_field() {
        let sdl = crate::schema::sdl();
        for (root, rows) in [("Query", QUERIES), ("Mutation", MUTATIONS), ("Subscription", SUBSCRIPTIONS)] {
            let named: Vec<String> = rows.iter().flat_map(|(fields, _)| fields.iter().map(ToString::to_string)).collect();
            let once: BTreeSet<String> = named.iter().cloned().collect();
            assert_eq!(named.len(), once.len(), "a field of {root} has two rows");
            assert_eq!(once, fields(&sdl, root), "rows (left) and fields (right) of {root}");
        }
    }

    #[test]
    fn mutations_need_a_scope_that_changes_and_the_others_one_that_looks() {
        for (operation, field, who) in rights().into_iter().filter(|(_, _, who)| who.contains('_')) {
            assert_eq!(operation == "mutation", !who.ends_with("READ"), "{field}: {who}");
        }
    }

    #[test]
    fn a_field_without_a_row_is_refused_to_everybody() {
        let document = async_graphql::parser::parse_query("{ secrets }").unwrap();
        assert_eq!(may(&Caller::Nobody, &document).unwrap_err().code(), "FORBIDDEN");
    }
}
