//! Which operations return pages, and how the next one is asked for.

use crate::config::{self, Config};
use crate::ir::{
    Location, Method, Operation, Pagination, PaginationKind, PropertyPath, ResponseContent, Success, Type,
    TypeKind,
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
        if operation.method != Method::Get || matches!(operation.success, Success::Optional(_)) {
            return None;
        }
        return shape.detect();
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

    /// A cursor in the body whose name says that it goes into a parameter of the same request.
    fn detect(&self) -> Option<Pagination> {
        const CURSORS: [(&str, &[&str]); 6] = [
            ("next_cursor", &["cursor", "next_cursor", "starting_after"]),
            ("nextCursor", &["cursor", "nextCursor"]),
            ("next_page_token", &["page_token"]),
            ("nextPageToken", &["pageToken"]),
            ("next_page", &["page", "next_page"]),
            ("next_token", &["next_token", "token"]),
        ];
        let (cursor, parameter) = CURSORS.iter().find_map(|(property, parameters)| {
            let cursor = vec![(*property).to_owned()];
            // A page number that counts by itself, or an object, is no cursor.
            match self.property(self.page, &cursor)? {
                Type::String(_) => {}
                Type::Nullable(inner) if matches!(*inner, Type::String(_)) => {}
                _ => return None,
            }
            let parameter = parameters.iter().find(|name| self.has_parameter(name))?;
            Some((cursor, (*parameter).to_owned()))
        })?;
        let items = self.only_list()?;
        let item = self.item(&items)?;
        let has_more =
            Some(vec!["has_more".to_owned()]).filter(|path| self.property(self.page, path).is_some());
        Some(Pagination { items, item, has_more, kind: PaginationKind::Cursor { cursor, parameter } })
    }

    fn has_parameter(&self, name: &str) -> bool {
        self.operation.parameters.iter().any(|it| it.location == Location::Query && it.name.wire == name)
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
