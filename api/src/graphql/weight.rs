//! How much a document asks for, counted before the library follows it: fragments that name each other twice are many
//! selections in few letters, and a fragment that names itself has no end.

use std::collections::HashMap;

use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};
use async_graphql::{Name, Variables};
use async_graphql_value::{ConstValue, Value};

use super::scan::{TOO_DEEP, TOO_MANY_FIELDS, TOO_MANY_VALUES};
use crate::limits;

const CIRCLE: &str = "A fragment may not contain itself";

/// How many values the document holds, if it may be asked; or why not.
pub(super) fn bearable(document: &ExecutableDocument) -> Result<usize, &'static str> {
    let weight = weigh(document)?;
    if weight.selections > limits::SELECTIONS { Err(TOO_MANY_FIELDS) } else { Ok(weight.values) }
}

/// Whether a document that holds so many values may be asked with these variables.
pub(super) fn fits(values_of_document: usize, variables: &Variables) -> Result<(), &'static str> {
    let all = variables.values().map(values).fold(values_of_document, usize::saturating_add);
    if all > limits::VALUES { Err(TOO_MANY_VALUES) } else { Ok(()) }
}

/// What a part of a document amounts to when its fragments are written out.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
struct Load {
    selections: usize,
    values: usize,
}

impl Load {
    fn plus(self, other: Self) -> Self {
        Self { selections: self.selections.saturating_add(other.selections), values: self.values.saturating_add(other.values) }
    }
}

/// All operations and all fragments of the document; or why it cannot be weighed.
fn weigh(document: &ExecutableDocument) -> Result<Load, &'static str> {
    let mut scales = Scales { document, fragments: HashMap::new() };
    let mut all = Load::default();
    for (_, operation) in document.operations.iter() {
        all = all.plus(scales.set(&operation.node.selection_set.node, 0)?);
    }
    for name in document.fragments.keys() {
        all = all.plus(scales.fragment(name, 0)?);
    }
    Ok(all)
}

/// Weighs each fragment once.
struct Scales<'d> {
    document: &'d ExecutableDocument,
    /// Nothing while it is being weighed.
    fragments: HashMap<&'d str, Option<Load>>,
}

impl<'d> Scales<'d> {
    fn set(&mut self, selections: &'d SelectionSet, depth: usize) -> Result<Load, &'static str> {
        if depth > limits::RECURSION {
            return Err(TOO_DEEP);
        }
        let each = selections.items.iter();
        each.map(|selection| &selection.node).try_fold(Load::default(), |all, one| Ok(all.plus(self.one(one, depth)?)))
    }

    fn one(&mut self, selection: &'d Selection, depth: usize) -> Result<Load, &'static str> {
        let (inner, arguments, directives) = match selection {
            Selection::Field(field) => {
                let field = &field.node;
                (self.set(&field.selection_set.node, depth + 1)?, &field.arguments[..], &field.directives)
            }
            Selection::InlineFragment(inline) => {
                (self.set(&inline.node.selection_set.node, depth + 1)?, &[][..], &inline.node.directives)
            }
            Selection::FragmentSpread(spread) => {
                (self.fragment(&spread.node.fragment_name.node, depth + 1)?, &[][..], &spread.node.directives)
            }
        };
        let given = arguments.iter().map(|(_, value)| written(&value.node)).sum();
        Ok(inner.plus(Load { selections: 1 + directives.len(), values: given }))
    }

    fn fragment(&mut self, name: &'d Name, depth: usize) -> Result<Load, &'static str> {
        if let Some(known) = self.fragments.get(name.as_str()) {
            return known.ok_or(CIRCLE);
        }
        // a missing one is told by the library
        let Some(fragment) = self.document.fragments.get(name) else { return Ok(Load::default()) };
        self.fragments.insert(name.as_str(), None);
        let load = self.set(&fragment.node.selection_set.node, depth)?;
        self.fragments.insert(name.as_str(), Some(load));
        Ok(load)
    }
}

/// How many values one of a document holds, with itself. What a variable holds is counted with the request.
fn written(value: &Value) -> usize {
    match value {
        Value::List(items) => 1 + items.iter().map(written).sum::<usize>(),
        Value::Object(fields) => 1 + fields.values().map(written).sum::<usize>(),
        _ => 1,
    }
}

/// How many values one of the variables holds, with itself.
fn values(value: &ConstValue) -> usize {
    match value {
        ConstValue::List(items) => 1 + items.iter().map(values).sum::<usize>(),
        ConstValue::Object(fields) => 1 + fields.values().map(values).sum::<usize>(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(document: &str) -> Result<Load, &'static str> {
        weigh(&async_graphql::parser::parse_query(document).unwrap())
    }

    #[test]
    fn fragments_weigh_what_they_stand_for_and_are_weighed_once() {
        assert_eq!(of("{ a(x: [1, 2]) { b } c @skip(if: true) }"), Ok(Load { selections: 4, values: 3 }));
        let doubling =
            (0..30).map(|n| format!("fragment F{n} on Query {{ ...F{0} ...F{0} }} ", n + 1)).collect::<Vec<_>>().concat();
        let bomb = of(&format!("{{ ...F0 }} {doubling} fragment F30 on Query {{ a }}")).unwrap();
        assert!(bomb.selections > 1 << 30, "it is large, and took no time to weigh");
    }

    #[test]
    fn a_fragment_that_contains_itself_is_found() {
        assert_eq!(of("{ ...F } fragment F on Query { a { ...G } } fragment G on Query { ...F }"), Err(CIRCLE));
        assert_eq!(of("{ a } fragment F on Query { ...F }"), Err(CIRCLE), "also one that nobody asks for");
        assert!(of("{ ...F ...F } fragment F on Query { a }").is_ok(), "twice is no circle");
    }

    #[test]
    fn a_chain_of_fragments_is_as_deep_as_it_is_long() {
        let chain = (0..20_000).map(|n| format!("fragment F{n} on Query {{ ...F{} }} ", n + 1)).collect::<Vec<_>>().concat();
        assert_eq!(of(&format!("{{ ...F0 }} {chain} fragment F20000 on Query {{ a }}")), Err(TOO_DEEP));
    }
}
