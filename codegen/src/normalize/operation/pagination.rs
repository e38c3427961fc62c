//! Which operations return pages, and how the next one is asked for.

mod detected;

use crate::config::{self, Config};
use crate::ir::{
    Location, Method, Operation, Pagination, PaginationKind, Parameter, PropertyPath, ResponseContent,
    Success, Type, TypeKind,
};
use crate::normalize::schema::SchemaNormalizer;

/// The first rule of the configuration that fits the operation, or a shape that everyone uses.
pub(super) fn find(
    operation: &Operation,
    config: &Config,
    schemas: &SchemaNormalizer<'_>,
) -> Option<Pagination> {
    let (Success::One(response) | Success::Optional(response)) = &operation.success else { return None };
    let ResponseContent::Json(page) = &response.content else { return None };
    let shape = Shape { operation, page, schemas };
    if config.pagination.is_empty() {
        let may_be_list = operation.method == Method::Get && matches!(operation.success, Success::One(_));
        return if may_be_list && config.client.detect_pagination.unwrap_or(true) {
            detected::find(&shape)
        } else {
            None
        };
    }
    config.pagination.iter().find_map(|rule| shape.configured(rule))
}

/// What an operation's parameters and response look like.
struct Shape<'a> {
    operation: &'a Operation,
    page: &'a Type,
    schemas: &'a SchemaNormalizer<'a>,
}

impl Shape<'_> {
    fn configured(&self, rule: &config::Pagination) -> Option<Pagination> {
        let path = |dotted: &str| -> PropertyPath {
            dotted.split('.').filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        let items = path(&rule.items);
        let item = self.item(&items)?;
        let value = rule.value.as_deref().map(path);
        let parameter = || rule.parameter.clone().filter(|name| self.has_parameter(name));
        let kind = match rule.kind {
            config::PaginationKind::Cursor => {
                let cursor = value.filter(|path| self.property(self.page, path).is_some())?;
                PaginationKind::Cursor { cursor, parameter: parameter()? }
            }
            config::PaginationKind::LastItem => {
                let id = value.filter(|path| self.property(&item, path).is_some())?;
                PaginationKind::LastItem { id, parameter: parameter()? }
            }
            config::PaginationKind::PageNumber => {
                PaginationKind::PageNumber { parameter: parameter()?, first: rule.first.unwrap_or(1) }
            }
            config::PaginationKind::Offset => PaginationKind::Offset { parameter: parameter()? },
            config::PaginationKind::NextUrl => PaginationKind::NextUrl {
                url: value.filter(|path| self.property(self.page, path).is_some())?,
            },
            config::PaginationKind::LinkHeader => PaginationKind::LinkHeader,
        };
        let has_more =
            rule.has_more.as_deref().map(path).filter(|path| self.property(self.page, path).is_some());
        Some(Pagination { items, item, has_more, kind })
    }

    fn has_parameter(&self, name: &str) -> bool {
        self.parameter(name).is_some()
    }

    fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.operation.parameters.iter().find(|it| it.location == Location::Query && it.name.wire == name)
    }

    /// The one property of the page that is a list.
    fn only_list(&self) -> Option<PropertyPath> {
        let Type::Named(id) = self.schemas.resolve(self.page) else { return None };
        let TypeKind::Struct(page) = &self.schemas.types()[*id].kind else { return None };
        let mut lists =
            page.fields.iter().filter(|field| matches!(self.schemas.resolve(&field.ty), Type::List(_)));
        let only = lists.next().filter(|_| lists.next().is_none())?;
        Some(vec![only.name.wire.clone()])
    }

    fn item(&self, items: &PropertyPath) -> Option<Type> {
        let list = self.property(self.page, items)?;
        let list = match &list {
            Type::Nullable(inner) => self.schemas.resolve(inner),
            other => other,
        };
        match list {
            Type::List(item) => Some((**item).clone()),
            _ => None,
        }
    }

    /// The type of a property, through aliases and null.
    fn property(&self, ty: &Type, path: &[String]) -> Option<Type> {
        let ty = self.schemas.resolve(ty);
        let Some((first, rest)) = path.split_first() else { return Some(ty.clone()) };
        let ty = match ty {
            Type::Nullable(inner) => self.schemas.resolve(inner),
            other => other,
        };
        let Type::Named(id) = ty else { return None };
        let TypeKind::Struct(object) = &self.schemas.types()[*id].kind else { return None };
        let field = object.fields.iter().find(|field| field.name.wire == *first)?;
        self.property(&field.ty, rest)
    }
}
