//! Calls for every root field, made up from the schema itself.

use std::collections::HashMap;

use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    BaseType, FieldDefinition, InputObjectType, InputValueDefinition, Type, TypeDefinition, TypeKind, TypeSystemDefinition,
};
use serde_json::{Map, Value, json};

/// How deep answers are looked into.
const DEPTH: usize = 3;

/// The schema by names.
pub(crate) struct Schema {
    types: HashMap<String, TypeDefinition>,
}

/// One root field, and how to call it.
pub(crate) struct Call {
    pub(crate) field: String,
    operation: String,
    selection: String,
    arguments: Vec<InputValueDefinition>,
}

impl Call {
    /// The document for these variables, each of which is an argument; those that are left out have their defaults.
    pub(crate) fn document(&self, variables: &Value) -> String {
        let (mut declared, mut passed) = (String::new(), String::new());
        for argument in self.arguments.iter().filter(|argument| variables.get(argument.name.node.as_str()).is_some()) {
            let (name, ty) = (&argument.name.node, &argument.ty.node);
            declared.extend([format!("${name}: {ty} ")]);
            passed.extend([format!("{name}: ${name} ")]);
        }
        let around = |list: String| if list.is_empty() { list } else { format!("({list})") };
        let Self { field, operation, selection, .. } = self;
        format!("{operation}{} {{ {field}{} {selection} }}", around(declared), around(passed))
    }
}

/// What stands at an id of the arguments: asked with its path, such as `input.pipelineId`.
pub(crate) type Ids<'a> = &'a dyn Fn(&str) -> String;

impl Schema {
    pub(crate) fn read() -> Self {
        let definitions = parse_schema(api::sdl()).unwrap().definitions.into_iter();
        let types = definitions.filter_map(|definition| match definition {
            TypeSystemDefinition::Type(named) => Some((named.node.name.node.to_string(), named.node)),
            _ => None,
        });
        Self { types: types.collect() }
    }

    /// The call of a root field of `operation`: `query`, `mutation` or `subscription`.
    pub(crate) fn call(&self, operation: &str, field: &str) -> Call {
        let root = format!("{}{}", operation[..1].to_uppercase(), &operation[1..]);
        let definition = self.fields(&root).find(|definition| definition.name.node == field).unwrap();
        let arguments: Vec<_> = definition.arguments.iter().map(|argument| argument.node.clone()).collect();
        let selection = self.selection(&definition.ty.node, DEPTH);
        Call { field: field.to_owned(), operation: operation.to_owned(), selection, arguments }
    }

    fn fields(&self, name: &str) -> impl Iterator<Item = &FieldDefinition> {
        let fields = match self.types.get(name).map(|found| &found.kind) {
            Some(TypeKind::Object(object)) => &object.fields[..],
            _ => &[],
        };
        fields.iter().map(|field| &field.node)
    }

    /// Everything that can be asked for without arguments, and lists only where they are what was asked for.
    fn selection(&self, ty: &Type, depth: usize) -> String {
        let name = named(ty);
        if self.fields(name).next().is_none() {
            return String::new();
        }
        let mut chosen = vec!["__typename".to_owned()];
        for field in self.fields(name) {
            let inner = &field.ty.node;
            let is_leaf = self.fields(named(inner)).next().is_none();
            let is_free = field.arguments.iter().all(|one| one.node.ty.node.nullable || one.node.default_value.is_some());
            let may_grow = is_list(inner) && depth < DEPTH && field.name.node != "nodes" && field.name.node != "userErrors";
            if is_free && (is_leaf || depth > 1 && !may_grow) && !named(inner).ends_with("Connection") {
                chosen.push(format!("{} {}", field.name.node, self.selection(inner, depth - 1)));
            }
        }
        format!("{{ {} }}", chosen.join(" "))
    }

    /// The paths of all ids that the call takes.
    pub(crate) fn ids(&self, call: &Call) -> Vec<String> {
        let mut paths = Vec::new();
        for argument in &call.arguments {
            self.find_ids(&argument.ty.node, argument.name.node.as_str(), &mut paths, 0);
        }
        paths
    }

    fn find_ids(&self, ty: &Type, path: &str, paths: &mut Vec<String>, depth: usize) {
        if named(ty) == "ID" {
            paths.push(path.to_owned());
        }
        for field in self.inputs(named(ty)).filter(|_| depth < 5) {
            self.find_ids(&field.ty.node, &format!("{path}.{}", field.name.node), paths, depth + 1);
        }
    }

    fn inputs(&self, name: &str) -> impl Iterator<Item = &InputValueDefinition> {
        let fields = self.input(name).map_or(&[][..], |input| &input.fields[..]);
        fields.iter().map(|field| &field.node)
    }

    fn input(&self, name: &str) -> Option<&InputObjectType> {
        match self.types.get(name).map(|found| &found.kind) {
            Some(TypeKind::InputObject(input)) => Some(input),
            _ => None,
        }
    }

    /// Made-up arguments: what must be there, and on the way to the id at `wanted` also what may be.
    pub(crate) fn variables(&self, call: &Call, wanted: &str, ids: Ids) -> Value {
        let given = call.arguments.iter().filter_map(|one| self.given(one, one.name.node.as_str(), wanted, ids));
        Value::Object(given.collect())
    }

    fn given(&self, one: &InputValueDefinition, path: &str, wanted: &str, ids: Ids) -> Option<(String, Value)> {
        let is_needed = !one.ty.node.nullable && one.default_value.is_none();
        let is_on_the_way = wanted == path || wanted.starts_with(&format!("{path}."));
        let value = || (one.name.node.to_string(), self.value(&one.ty.node, path, wanted, ids));
        (is_needed || is_on_the_way).then(value)
    }

    fn value(&self, ty: &Type, path: &str, wanted: &str, ids: Ids) -> Value {
        if let BaseType::List(inner) = &ty.base {
            return json!([self.value(inner, path, wanted, ids)]);
        }
        let name = named(ty);
        match self.types.get(name).map(|found| &found.kind) {
            Some(TypeKind::Enum(choices)) => json!(choices.values[0].node.value.node.as_str()),
            Some(TypeKind::InputObject(input)) => {
                let fields = input.fields.iter().map(|field| &field.node);
                let given = fields.filter_map(|one| self.given(one, &format!("{path}.{}", one.name.node), wanted, ids));
                Value::Object(given.collect::<Map<_, _>>())
            }
            _ => scalar(name, path, ids),
        }
    }
}

fn scalar(name: &str, path: &str, ids: Ids) -> Value {
    match (name, path.rsplit('.').next().unwrap_or_default()) {
        ("ID", _) => json!(ids(path)),
        ("Int", _) => json!(1),
        ("Float", _) => json!(1.0),
        ("Boolean", _) => json!(true),
        ("DateTime", _) => json!("2027-01-01T09:00:00Z"),
        ("NaiveDate" | "Date", _) => json!("2027-01-01"),
        (_, "url") => json!("https://example.org/hook"),
        (_, "timeZone") => json!("Europe/Berlin"),
        (_, "time") => json!("09:30"),
        (_, "email") => json!("somebody@example.org"),
        (_, "eventTypes") => json!("run.done"),
        (_, "language") => json!("en"),
        (_, "content") => json!("[\"A text.\"]"),
        _ => json!("Some words of a stranger"),
    }
}

fn named(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name.as_str(),
        BaseType::List(inner) => named(inner),
    }
}

fn is_list(ty: &Type) -> bool {
    matches!(ty.base, BaseType::List(_))
}
