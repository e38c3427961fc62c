//! What the page shows of operations, types and events: their names, their members, and what they are made of.

use codegen::Generated;
use codegen::ir::{
    Additional, Api, BodyContent, Content, Field, Given, Part, PartContent, Property, Type, TypeId, TypeKind,
};
use codegen::pointer::Pointer;
use codegen::text::unquoted;

use super::model::{ItemKind, Use};
use crate::subject::Subject;

/// A field, a variant or a parameter.
#[derive(Debug)]
pub(super) struct Member<'a> {
    /// The Rust name; empty for what a second name stands for.
    pub(super) name: &'a str,
    /// The name in the document.
    pub(super) wire: String,
    /// The type as it is written in Rust.
    pub(super) ty: String,
    /// Where it stands, before the document's conversion is undone.
    pub(super) origin: Option<&'a Pointer>,
    /// The type that its own is made of, where that is one.
    pub(super) of: Option<TypeId>,
}

/// All subjects, in the order in which they are numbered: operations, types, events.
pub(super) fn subjects(api: &Api) -> Vec<Subject<'_>> {
    let operations = api.operations.iter().map(Subject::Operation);
    let types = api.types.iter().map(|(id, def)| Subject::Type(id, def));
    let events =
        api.event_sets.iter().flat_map(|set| set.events.iter().map(move |event| Subject::Event(set, event)));
    operations.chain(types).chain(events).collect()
}

impl<'a> Subject<'a> {
    pub(super) fn kind(&self) -> ItemKind {
        match self {
            Self::Operation(_) => ItemKind::Operation,
            Self::Type(..) => ItemKind::Type,
            Self::Event(..) => ItemKind::Event,
        }
    }

    /// What the document calls it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Operation(operation) => operation.method_and_path(),
            Self::Type(_, def) => def.name.wire.clone(),
            Self::Event(_, event) => event.name.wire.clone(),
        }
    }

    /// What users of the crate write: a call, or a path.
    pub(super) fn rust(&self, api: &Api) -> String {
        match self {
            Self::Operation(operation) => api.call(operation),
            Self::Type(..) | Self::Event(..) => self.path(api),
        }
    }

    /// The path of what is declared in the code: the type itself, where it has a second name for itself or null.
    pub(super) fn declaration(&self, api: &Api) -> String {
        match self {
            Self::Type(_, def) => format!("types::{}", def.name.rust),
            Self::Operation(_) | Self::Event(..) => self.path(api),
        }
    }

    /// Its fields, variants or parameters.
    pub(super) fn members(&self, api: &'a Api) -> Vec<Member<'a>> {
        let types = &api.types;
        let of = |ty: &Type| types.behind_aliases(innermost(ty));
        let alone = |ty: &'a Type| Member {
            name: "",
            wire: String::new(),
            ty: ty.describe(types),
            origin: None,
            of: named(ty),
        };
        match self {
            Self::Operation(operation) => {
                let parameter = |it: &'a codegen::ir::Parameter| Member {
                    name: &it.name.rust,
                    wire: it.name.wire.clone(),
                    ty: it.ty.describe(types),
                    origin: Some(&it.origin),
                    of: of(&it.ty),
                };
                let parameters = operation.parameters.iter().map(parameter);
                let body = operation.body.iter().filter_map(|body| body.contents.first());
                parameters.chain(body.flat_map(|content| body_members(content, api))).collect()
            }
            Self::Event(_, event) => event.payload.ty().map(alone).into_iter().collect(),
            Self::Type(_, def) => match &def.kind {
                TypeKind::Alias(ty) | TypeKind::Newtype(ty) => vec![alone(ty)],
                TypeKind::Struct(object) => {
                    let fields = object.fields.iter().map(|it| Member {
                        name: &it.name.rust,
                        wire: it.name.wire.clone(),
                        ty: it.describe(types),
                        origin: Some(&it.origin),
                        of: of(&it.ty),
                    });
                    let flattened = object.flattened.iter().map(|it| Member {
                        name: &it.name.rust,
                        wire: String::new(),
                        ty: it.ty.describe(types),
                        origin: None,
                        of: of(&it.ty),
                    });
                    let additional = match &object.additional {
                        Additional::Typed(ty) => Some(Member {
                            name: &object.additional_name,
                            wire: String::new(),
                            ty: format!("BTreeMap<String, {}>", ty.describe(types)),
                            origin: None,
                            of: of(ty),
                        }),
                        Additional::Any | Additional::Forbidden => None,
                    };
                    fields.chain(flattened).chain(additional).collect()
                }
                TypeKind::Enum(values) => {
                    let variant = |it: &'a codegen::ir::EnumVariant| Member {
                        name: &it.name.rust,
                        wire: unquoted(&it.value),
                        ty: String::new(),
                        origin: Some(&it.origin).filter(|origin| !origin.is_root()),
                        of: None,
                    };
                    values.variants.iter().map(variant).collect()
                }
                TypeKind::Union(union) => {
                    let variant = |it: &'a codegen::ir::UnionVariant| Member {
                        name: &it.name.rust,
                        wire: it.name.wire.clone(),
                        ty: it.describe(types),
                        origin: Some(&it.origin).filter(|origin| !origin.is_root()),
                        of: it.payload().and_then(of),
                    };
                    union.variants.iter().map(variant).collect()
                }
            },
        }
    }
}

/// What callers give of a body: its properties, its parts, or the body as a whole.
fn body_members<'a>(body: &'a BodyContent, api: &'a Api) -> Vec<Member<'a>> {
    let types = &api.types;
    let member = |name: &'a str, wire: &str, ty: &Type, origin: &'a Pointer| Member {
        name,
        wire: wire.to_owned(),
        ty: ty.describe(types),
        origin: Some(origin),
        of: types.behind_aliases(innermost(ty)),
    };
    match (&body.content, &body.given) {
        (Content::Multipart(multipart), _) => {
            let part = |part: &'a Part| match &part.content {
                PartContent::Value(ty) | PartContent::Json(ty) | PartContent::Pairs(ty, _) => {
                    member(&part.name.rust, &part.name.wire, ty, &part.origin)
                }
                PartContent::File => Member {
                    ty: "Upload".to_owned(),
                    ..member(&part.name.rust, &part.name.wire, &Type::Any, &part.origin)
                },
                PartContent::FileList => Member {
                    ty: "Uploads".to_owned(),
                    ..member(&part.name.rust, &part.name.wire, &Type::Any, &part.origin)
                },
            };
            multipart.parts.iter().map(part).collect()
        }
        (content, Given::Properties(properties)) => {
            let fields = content.object(types).into_iter().flat_map(|object| &object.fields);
            let property = |(it, field): (&'a Property, &'a Field)| {
                let ty = field.describe(types);
                Member { ty, ..member(&it.name.rust, &field.name.wire, &field.ty, &field.origin) }
            };
            properties.iter().zip(fields).map(property).collect()
        }
        (content, Given::Whole) => {
            content.ty().map(|ty| member("body", "", ty, &body.origin)).into_iter().collect()
        }
    }
}

/// What a type holds, below lists, maps, pointers and options.
fn innermost(mut ty: &Type) -> &Type {
    while let Type::List(inner) | Type::Map(_, inner) | Type::Nullable(inner) | Type::Boxed(inner) = ty {
        ty = inner;
    }
    ty
}

/// The named type that a type holds, as it is written.
fn named(ty: &Type) -> Option<TypeId> {
    match innermost(ty) {
        Type::Named(id) => Some(*id),
        _ => None,
    }
}

/// Which items use which: for each item what it uses, and what uses it.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) uses: Vec<Vec<Use>>,
    pub(super) used_by: Vec<Vec<Use>>,
}

impl Uses {
    pub(super) fn of(generated: &Generated) -> Self {
        let api = &generated.api;
        let subjects = subjects(api);
        let mut found = Self { uses: Vec::new(), used_by: vec![Vec::new(); subjects.len()] };
        for (number, subject) in subjects.iter().enumerate() {
            let mut uses = Vec::new();
            for crate::uses::Use { ty, member } in subject.uses(api) {
                let item = type_number(api, ty);
                if let Some(users) = found.used_by.get_mut(item) {
                    users.push(Use { item: number, member: member.clone() });
                }
                uses.push(Use { item, member });
            }
            found.uses.push(uses);
        }
        found
    }
}

/// The number of the item that a type is.
pub(super) fn type_number(api: &Api, id: TypeId) -> usize {
    api.operations.len() + id.0 as usize
}
