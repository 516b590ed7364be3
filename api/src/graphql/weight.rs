//! How much a request asks for, counted before the library follows it: fragments that name each other twice are many
//! selections in few letters, and a fragment that names itself has no end.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextPrepareRequest};
use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};
use async_graphql::{Name, Request, ServerError, ServerResult, Value, async_trait};

use crate::limits;

/// Refuses documents with too many selections and requests with too many values.
pub(crate) struct Weight;

impl ExtensionFactory for Weight {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait::async_trait]
impl Extension for Weight {
    async fn prepare_request(
        &self,
        ctx: &ExtensionContext<'_>,
        request: Request,
        next: NextPrepareRequest<'_>,
    ) -> ServerResult<Request> {
        let mut request = next.run(ctx, request).await?;
        let variables: usize = request.variables.values().map(values).sum();
        let document = request.parsed_query()?;
        let weight = weigh(document).ok_or_else(|| refused("A fragment may not contain itself"))?;
        if weight.selections > limits::SELECTIONS {
            return Err(refused("The document selects too many fields"));
        }
        if weight.values.saturating_add(variables) > limits::VALUES {
            return Err(refused("The request carries too many values"));
        }
        Ok(request)
    }
}

fn refused(message: &str) -> ServerError {
    ServerError::new(message, None)
}

/// What a part of a document amounts to when its fragments are written out.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
struct Load {
    selections: usize,
    values: usize,
}

impl Load {
    fn plus(self, other: Self) -> Self {
        Self {
            selections: self.selections.saturating_add(other.selections),
            values: self.values.saturating_add(other.values),
        }
    }
}

/// All operations and all fragments of the document; `None` when a fragment contains itself.
fn weigh(document: &ExecutableDocument) -> Option<Load> {
    let mut scales = Scales { document, fragments: HashMap::new() };
    let mut all = Load::default();
    for (_, operation) in document.operations.iter() {
        all = all.plus(scales.set(&operation.node.selection_set.node)?);
    }
    for name in document.fragments.keys() {
        all = all.plus(scales.fragment(name)?);
    }
    Some(all)
}

/// Weighs each fragment once.
struct Scales<'d> {
    document: &'d ExecutableDocument,
    /// Nothing while it is being weighed.
    fragments: HashMap<&'d str, Option<Load>>,
}

impl<'d> Scales<'d> {
    fn set(&mut self, selections: &'d SelectionSet) -> Option<Load> {
        selections.items.iter().try_fold(Load::default(), |all, selection| Some(all.plus(self.one(&selection.node)?)))
    }

    fn one(&mut self, selection: &'d Selection) -> Option<Load> {
        let (inner, directives) = match selection {
            Selection::Field(field) => (self.set(&field.node.selection_set.node)?, &field.node.directives),
            Selection::InlineFragment(inline) => (self.set(&inline.node.selection_set.node)?, &inline.node.directives),
            Selection::FragmentSpread(spread) => (self.fragment(&spread.node.fragment_name.node)?, &spread.node.directives),
        };
        let arguments = if let Selection::Field(field) = selection { &field.node.arguments[..] } else { &[] };
        // variables were counted with the request
        let written = arguments.iter().map(|(_, value)| value.node.clone());
        let read = written.map(|value| value.into_const_with(|_| Ok::<_, Infallible>(Value::Null)));
        let given = read.map(|value| value.as_ref().map_or(1, values)).sum();
        Some(inner.plus(Load { selections: 1 + directives.len(), values: given }))
    }

    fn fragment(&mut self, name: &'d Name) -> Option<Load> {
        if let Some(known) = self.fragments.get(name.as_str()) {
            return *known;
        }
        // a missing one is told by the library
        let Some(fragment) = self.document.fragments.get(name) else { return Some(Load::default()) };
        self.fragments.insert(name.as_str(), None);
        let load = self.set(&fragment.node.selection_set.node)?;
        self.fragments.insert(name.as_str(), Some(load));
        Some(load)
    }
}

/// How many values one holds, with itself.
fn values(value: &Value) -> usize {
    match value {
        Value::List(items) => 1 + items.iter().map(values).sum::<usize>(),
        Value::Object(fields) => 1 + fields.values().map(values).sum::<usize>(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(document: &str) -> Option<Load> {
        weigh(&async_graphql::parser::parse_query(document).unwrap())
    }

    #[test]
    fn fragments_weigh_what_they_stand_for_and_are_weighed_once() {
        assert_eq!(of("{ a(x: [1, 2]) { b } c @skip(if: true) }"), Some(Load { selections: 4, values: 3 }));
        let doubling: String =
            (0..64).map(|n| format!("fragment F{n} on Query {{ ...F{0} ...F{0} }} ", n + 1)).collect();
        let bomb = of(&format!("{{ ...F0 }} {doubling} fragment F64 on Query {{ a }}")).unwrap();
        assert_eq!(bomb.selections, usize::MAX, "it has no end, and took no time");
    }

    #[test]
    fn a_fragment_that_contains_itself_is_found() {
        assert_eq!(of("{ ...F } fragment F on Query { a { ...G } } fragment G on Query { ...F }"), None);
        assert_eq!(of("{ a } fragment F on Query { ...F }"), None, "also one that nobody asks for");
        assert!(of("{ ...F ...F } fragment F on Query { a }").is_some(), "twice is no circle");
    }
}
