//! Which root fields an operation asks for.

use std::collections::HashSet;

use async_graphql::Pos;
use async_graphql::parser::types::{ExecutableDocument, OperationDefinition, OperationType, Selection, SelectionSet};

/// A root field that is asked for.
pub(super) struct Root {
    pub(super) operation: OperationType,
    /// Its name in the schema.
    pub(super) field: String,
    /// Its name in the answer.
    pub(super) key: String,
    pub(super) pos: Pos,
}

/// The root fields of the operation called `name`, or of all operations when none is called so: the library then refuses.
pub(super) fn roots(document: &ExecutableDocument, name: Option<&str>) -> Vec<Root> {
    let operations = || document.operations.iter().map(|(called, operation)| (called, &operation.node));
    let is_named = |called: Option<&async_graphql::Name>| name.is_some() && called.map(async_graphql::Name::as_str) == name;
    let named = operations().find(|(called, _)| is_named(*called)).map(|(_, operation)| operation);
    let chosen: Vec<&OperationDefinition> = named.map_or_else(|| operations().map(|(_, one)| one).collect(), |one| vec![one]);
    let mut found = Vec::new();
    for operation in chosen {
        collect(document, operation.ty, &operation.selection_set.node, &mut HashSet::new(), &mut found);
    }
    found
}

/// Follows fragments, each once.
fn collect<'d>(
    document: &'d ExecutableDocument,
    operation: OperationType,
    selections: &'d SelectionSet,
    followed: &mut HashSet<&'d str>,
    found: &mut Vec<Root>,
) {
    for selection in &selections.items {
        match &selection.node {
            Selection::Field(field) => {
                let (name, key) = (&field.node.name.node, &field.node.response_key().node);
                found.push(Root { operation, field: name.to_string(), key: key.to_string(), pos: field.pos });
            }
            Selection::InlineFragment(inline) => {
                collect(document, operation, &inline.node.selection_set.node, followed, found);
            }
            Selection::FragmentSpread(spread) => {
                let name = &spread.node.fragment_name.node;
                if followed.insert(name.as_str())
                    && let Some(fragment) = document.fragments.get(name)
                {
                    collect(document, operation, &fragment.node.selection_set.node, followed, found);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(document: &str, name: Option<&str>) -> Vec<String> {
        let document = async_graphql::parser::parse_query(document).unwrap();
        let mut found: Vec<String> = roots(&document, name).into_iter().map(|root| root.field).collect();
        found.sort();
        found
    }

    #[test]
    fn nothing_hides_behind_a_name_or_a_fragment() {
        assert_eq!(
            of("{ harmless: runs { a } ...F ... { c } } fragment F on Query { ... on Query { b ...F } }", None),
            ["b", "c", "runs"]
        );
        let two = "query A { a } mutation B { b }";
        assert_eq!(of(two, Some("B")), ["b"]);
        assert_eq!(of(two, Some("C")), ["a", "b"]);
        assert_eq!(of(two, None), ["a", "b"]);
    }
}
