//! Properties that travel in one direction: `required` holds for that direction only (OpenAPI 3.0, section
//! 4.7.24.2), so that a type which also travels in the other one cannot insist on them.

use crate::ir::{Access, Api, Presence, TypeKind};

pub(super) fn run(api: &mut Api) {
    for def in &mut api.types.0 {
        let TypeKind::Struct(structure) = &mut def.kind else { continue };
        for field in &mut structure.fields {
            let may_be_missing = match field.access {
                Access::ReadOnly => def.usage.request,
                Access::WriteOnly => def.usage.response,
                Access::ReadWrite => false,
            };
            if may_be_missing {
                field.presence = Presence::Optional;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ir::{Docs, Field, Name, NamePath, NameRoot, Need, Struct, Type, TypeDef, Usage},
        pointer::Pointer,
    };

    #[test]
    fn read_only_properties_are_optional_where_the_type_is_sent() {
        let field = |access| Field {
            name: Name::undecided("id"),
            origin: Pointer::root(),
            docs: Docs::default(),
            ty: Type::Boolean,
            presence: Presence::Required,
            access,
        };
        let presence = |usage: Usage| {
            let fields = vec![field(Access::ReadOnly), field(Access::WriteOnly), field(Access::ReadWrite)];
            let mut api = Api::default();
            let id = api.types.push(TypeDef {
                origin: Pointer::root(),
                path: NamePath { root: NameRoot::Component("A".to_owned()), words: Vec::new() },
                name: Name::default(),
                docs: Docs::default(),
                usage,
                nullable: false,
                need: Need::default(),
                kind: TypeKind::Struct(Struct { fields, ..Struct::default() }),
            });
            run(&mut api);
            match &api.types[id].kind {
                TypeKind::Struct(structure) => {
                    structure.fields.iter().map(|field| field.presence).collect::<Vec<_>>()
                }
                other => panic!("unexpected {other:?}"),
            }
        };
        assert_eq!(
            presence(Usage { request: true, response: false }),
            [Presence::Optional, Presence::Required, Presence::Required]
        );
        assert_eq!(
            presence(Usage { request: true, response: true }),
            [Presence::Optional, Presence::Optional, Presence::Required]
        );
        assert_eq!(
            presence(Usage { request: false, response: true }),
            [Presence::Required, Presence::Optional, Presence::Required]
        );
    }
}
