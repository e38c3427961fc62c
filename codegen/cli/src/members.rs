//! What operations, types and events have: parameters, fields, variants.

use codegen::ir::{
    Additional, Api, BodyContent, Content, Field, Given, Part, PartContent, Property, Type, TypeId, TypeKind,
};
use codegen::pointer::Pointer;
use codegen::text::unquoted;

use crate::subject::Subject;

/// A field, a variant or a parameter.
#[derive(Debug)]
pub(crate) struct Member<'a> {
    /// The Rust name; empty for what a second name stands for.
    pub(crate) name: &'a str,
    /// The name in the document.
    pub(crate) wire: String,
    /// The type as it is written in Rust.
    pub(crate) ty: String,
    /// Where it stands, before the document's conversion is undone.
    pub(crate) origin: Option<&'a Pointer>,
    /// The type that its own is made of, where that is one.
    #[cfg_attr(not(feature = "explore"), expect(dead_code, reason = "the page leads there"))]
    pub(crate) of: Option<TypeId>,
}

impl<'a> Subject<'a> {
    /// Its fields, variants or parameters.
    pub(crate) fn members(&self, api: &'a Api) -> Vec<Member<'a>> {
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
