//! Structs.

use super::file::{SourceFile, literal, macro_call, quoted, tokens};
use super::layout::{self, Function, struct_expression};
use super::scope::Scope;
use super::{derives, docs, parameter, setters};
use crate::ir::{Additional, Dependent, EnumRepr, Field, Keys, Presence, Struct, Type, TypeDef, TypeKind};

/// Adds a struct, its constructor where callers need one, and what it is on the wire.
pub(super) fn write(file: &SourceFile, def: &TypeDef, object: &Struct, scope: &Scope<'_>) {
    let docs = file.docs_line(&docs::definition(def, scope.api));
    let fields = object.fields.iter().map(|field| declaration(file, field, scope));
    let flattened = object.flattened.iter().map(|flatten| {
        let docs = file.docs_line(&docs::lines(&flatten.docs, "The properties of one of several kinds."));
        format!("{docs}pub {}: {},", flatten.name.rust, scope.ty(&flatten.ty))
    });
    let extra = additional(object, scope).map(|ty| {
        let docs = file.docs_line(&["Undeclared properties.".to_owned()]);
        format!("{docs}pub {}: {ty},", object.additional_name)
    });
    let members: Vec<String> = fields.chain(flattened).chain(extra).collect();
    let has_presets = object.fields.iter().any(|field| field.preset.is_some());
    let default = if object.is_default() && !has_presets { "Default, " } else { "" };
    let comparison = derives::comparison(def);
    let attributes = format!("{docs}#[derive(Clone, Debug, {default}{comparison})]\n#[non_exhaustive]\n");
    file.add_laid_out(&layout::structure(&attributes, &def.name.rust, &members));
    if def.is_made() {
        if !object.is_default() {
            file.add_impl(&def.name.rust, &[constructor(file, object, scope)]);
        }
        setters::write(file, def, object, scope);
    }
    if object.is_default() && has_presets {
        default_with_tag(file, def, object, scope);
    }
    file.add_lines(on_the_wire(def, object, scope));
}

/// An instance in which nothing is set but the tag.
fn default_with_tag(file: &SourceFile, def: &TypeDef, object: &Struct, scope: &Scope<'_>) {
    let mut values: Vec<String> = object
        .fields
        .iter()
        .map(|field| format!("{}: {}", field.name.rust, default_of(field, scope).unwrap_or_default()))
        .collect();
    values.extend(object.flattened.iter().map(|it| format!("{}: {}", it.name.rust, scope.std("None"))));
    if object.additional != Additional::Forbidden {
        values.push(format!("{}: {}::default()", object.additional_name, scope.std("Default")));
    }
    let (trait_, name) = (scope.std("Default"), &def.name.rust);
    file.add_tokens(tokens(&format!(
        "impl {trait_} for {name} {{ fn default() -> Self {{ Self {{ {} }} }} }}",
        values.join(", ")
    )));
}

fn additional(object: &Struct, scope: &Scope<'_>) -> Option<String> {
    match &object.additional {
        Additional::Any | Additional::Typed(Type::Any) => Some(scope.wire("Extra").into_owned()),
        Additional::Typed(ty) => Some(scope.ty(&Type::Map(Keys::Text, Box::new(ty.clone())))),
        Additional::Forbidden => None,
    }
}

fn declaration(file: &SourceFile, field: &Field, scope: &Scope<'_>) -> String {
    let (name, ty) = (&field.name.rust, field_type(field, scope));
    let fallback = docs::named(&field.name.wire);
    let lines = docs::with_wire_name(docs::property(field, scope.api), &field.name);
    // Where nothing is known but a name that the field has anyway, silence says as much.
    let says_something = field.name.rust != field.name.wire || lines != [fallback];
    let docs = if says_something { file.docs_line(&lines) } else { String::new() };
    format!("{docs}pub {name}: {ty},")
}

/// The type of a field, with what its presence adds to it.
pub(super) fn field_type(field: &Field, scope: &Scope<'_>) -> String {
    match presence(field, false, scope) {
        "required" | "nullable" => scope.ty(&field.ty),
        "optional_nullable" => match &field.ty {
            Type::Nullable(inner) => format!("{}<{}>", scope.wire("Nullable"), scope.ty(inner)),
            other => scope.ty(other),
        },
        _ => format!("{}<{}>", scope.std("Option"), scope.ty(&field.ty)),
    }
}

/// How a field stands for a property that may be missing or null, in the word for `object!`.
pub(super) fn presence(field: &Field, is_lenient: bool, scope: &Scope<'_>) -> &'static str {
    match (field.presence, &field.ty) {
        (Presence::Required, Type::Nullable(_)) => "nullable",
        (Presence::Required, _) if is_lenient => "defaulted",
        (Presence::Required, _) => "required",
        (Presence::Optional, Type::Nullable(_)) => "optional_nullable",
        (Presence::Optional, ty) if scope.takes_null(ty) => "optional_any",
        (Presence::Optional, _) => "optional",
    }
}

/// What a field is when nobody sets it; nothing when somebody has to.
pub(super) fn default_of(field: &Field, scope: &Scope<'_>) -> Option<String> {
    let tag = field.preset.as_ref().and_then(|value| tag(&field.ty, value, scope));
    match (presence(field, false, scope), tag) {
        ("required", _) => None,
        ("optional_nullable", Some(tag)) => Some(format!("{}::Value({tag})", scope.wire("Nullable"))),
        ("optional_nullable", None) => Some(format!("{}::Absent", scope.wire("Nullable"))),
        (_, Some(tag)) => Some(format!("{}({tag})", scope.std("Some"))),
        (_, None) => Some(scope.std("None").to_owned()),
    }
}

/// A tag as a value of its field's type.
pub(super) fn tag(ty: &Type, value: &serde_json::Value, scope: &Scope<'_>) -> Option<String> {
    match ty {
        Type::Nullable(inner) => return tag(inner, value, scope),
        Type::Boxed(inner) => {
            return Some(format!("{}::new({})", scope.std("Box"), tag(inner, value, scope)?));
        }
        _ => {}
    }
    let resolved = scope.resolve(ty);
    match resolved {
        Type::Nullable(inner) => tag(inner, value, scope),
        Type::Named(id) => {
            let TypeKind::Enum(values) = &scope.api.types[*id].kind else { return None };
            // By the name that the place has, where it has one.
            let name = scope.ty(if matches!(ty, Type::Named(_)) { ty } else { resolved });
            match values.variants.iter().find(|variant| variant.value == *value) {
                Some(variant) => Some(format!("{name}::{}", variant.name.rust)),
                None if values.repr == EnumRepr::Value => None,
                None => Some(format!("{name}::from({})", literal(value))),
            }
        }
        Type::String(_) => Some(format!("{}::from({})", scope.std("String"), literal(value))),
        _ => Some(literal(value)),
    }
}

fn constructor(file: &SourceFile, object: &Struct, scope: &Scope<'_>) -> String {
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    let mut take = |name: &str, ty: &Type| {
        let argument = parameter::argument(ty, scope);
        arguments.push((name.to_owned(), argument.ty.clone()));
        if argument.is_plain() { name.to_owned() } else { format!("{name}: {}", argument.owned(name)) }
    };
    for field in &object.fields {
        let member = field.name.rust.as_str();
        values.push(match default_of(field, scope) {
            Some(default) => format!("{member}: {default}"),
            None => take(member, &field.ty),
        });
    }
    for flatten in &object.flattened {
        let member = flatten.name.rust.as_str();
        values.push(if flatten.is_needed() {
            take(member, &flatten.ty)
        } else {
            format!("{member}: {}", scope.std("None"))
        });
    }
    if object.additional != Additional::Forbidden {
        values.push(format!("{}: {}::default()", object.additional_name, scope.std("Default")));
    }
    let has_preset = object.fields.iter().any(|field| field.preset.is_some());
    let absent = if has_preset { "everything else but the tag" } else { "everything else" };
    let mut attributes = file.docs_line(&[format!("With what is required; {absent} is absent.")]);
    if arguments.len() > 7 {
        attributes.push_str("#[allow(clippy::too_many_arguments)]\n");
    }
    let function = Function {
        attributes,
        name: "new",
        receiver: None,
        arguments: arguments.iter().map(|(name, ty)| (name.as_str(), ty.as_str())).collect(),
        output: "Self",
        body: vec![struct_expression("Self", &values)],
    };
    function.layout()
}

fn on_the_wire(def: &TypeDef, object: &Struct, scope: &Scope<'_>) -> String {
    let mut entries: Vec<String> = object
        .fields
        .iter()
        .map(|field| {
            let presence = presence(field, object.is_lenient, scope);
            format!("{} => {}: {presence}", quoted(&field.name.wire), field.name.rust)
        })
        .collect();
    entries
        .extend(object.constants.iter().map(|it| format!("{} = {}", quoted(&it.wire), literal(&it.value))));
    let (optional, required): (Vec<_>, Vec<_>) =
        object.flattened.iter().partition(|flatten| !flatten.is_needed());
    entries.extend(required.iter().map(|flatten| format!("flatten {}", flatten.name.rust)));
    entries.extend(optional.iter().map(|flatten| format!("flatten_optional {}", flatten.name.rust)));
    if object.additional != Additional::Forbidden {
        entries.push(format!("rest {}", object.additional_name));
    }
    if !object.left_out.is_empty() {
        let names: Vec<String> = object.left_out.iter().map(|name| quoted(name)).collect();
        entries.push(format!("without {}", names.join(" | ")));
    }
    entries.extend(object.dependents.iter().map(dependent));
    macro_call(scope.wire_macro("object"), &def.name.rust, &entries, "")
}

/// Properties that have to be there when others are, in the words of `object!`.
fn dependent(dependent: &Dependent) -> String {
    let list = |texts: Vec<String>| texts.join(" | ");
    let when = dependent.when.iter().map(|it| match it.values.as_slice() {
        [] => quoted(&it.property),
        values => format!("{} in [{}]", quoted(&it.property), list(values.iter().map(literal).collect())),
    });
    let required = list(dependent.required.iter().map(|name| quoted(name)).collect());
    format!("when {} => {required}", when.collect::<Vec<_>>().join(" & "))
}
