//! Names inside types: fields, variants, and the members that hold what is not known.

use super::Chosen;
use super::ident::{pascal, pascal_spelled, snake};
use super::scope::Scope;
use crate::ir::{Api, Enum, StatusSet, Struct, TypeKind, Union};
use crate::pointer::Pointer;

/// Names all members.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    for def in &mut api.types.0 {
        match &mut def.kind {
            TypeKind::Struct(object) => fields(object, chosen),
            TypeKind::Enum(values) => values_of(values),
            TypeKind::Union(union) => variants(union),
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
    }
    for set in &mut api.status_sets {
        statuses(set);
    }
    for scheme in api.security_schemes.values_mut() {
        scheme.name.rust.clear();
    }
    let mut setters = Scope::with_reserved(&[
        "new",
        "build",
        "from_env",
        "base_url",
        "timeout",
        "connect_timeout",
        "max_retries",
        "default_header",
        "default_query",
        "user_agent",
        "http_client",
        "credential",
        "server_variable",
        "clone",
        "fmt",
    ]);
    for scheme in api.security_schemes.values_mut() {
        let plain = snake(&scheme.name.wire);
        scheme.name.rust = setters.claim([plain.clone(), format!("{plain}_credential")]);
    }
    for variable in api.servers.iter_mut().take(1).flat_map(|server| server.variables.values_mut()) {
        let plain = snake(&variable.name.wire);
        variable.name.rust = setters.claim([plain.clone(), format!("server_{plain}")]);
    }
}

/// Whether a property stands at a pointer.
pub(super) fn has(api: &Api, origin: &Pointer) -> bool {
    let parts = api.operations.iter().filter_map(|it| it.body.as_ref()).flat_map(|body| &body.contents);
    api.types.0.iter().any(|def| match &def.kind {
        TypeKind::Struct(object) => object.fields.iter().any(|field| field.origin == *origin),
        _ => false,
    }) || parts.into_iter().any(|content| match &content.content {
        crate::ir::Content::Multipart(parts) => parts.iter().any(|part| part.origin == *origin),
        _ => false,
    })
}

fn fields(object: &mut Struct, chosen: &Chosen<'_>) {
    let mut scope = Scope::with_reserved(&["new"]);
    for field in &mut object.fields {
        field.name.rust =
            scope.claim(chosen.value_name(&field.origin).into_iter().chain([snake(&field.name.wire)]));
    }
    for flatten in &mut object.flattened {
        let plain = snake(&flatten.name.wire);
        flatten.name.rust = scope.claim([plain.clone(), format!("{plain}_value")]);
    }
    object.additional_name = scope.claim(["extra", "additional_properties", "undeclared"].map(str::to_owned));
}

fn values_of(values: &mut Enum) {
    let mut scope = Scope::default();
    for variant in &mut values.variants {
        variant.name.rust = scope.claim([pascal(&variant.name.wire), pascal_spelled(&variant.name.wire)]);
    }
    values.fallback = fallback(&mut scope);
}

fn variants(union: &mut Union) {
    let mut scope = Scope::default();
    for variant in &mut union.variants {
        variant.name.rust = scope.claim([pascal(&variant.name.wire)]);
    }
    union.fallback = fallback(&mut scope);
}

fn fallback(scope: &mut Scope) -> String {
    scope.claim(["Unknown", "Other", "UnknownValue"].map(str::to_owned))
}

fn statuses(set: &mut StatusSet) {
    let mut scope = Scope::default();
    for variant in &mut set.variants {
        variant.name.rust = scope.claim([variant.status.word()]);
    }
}
