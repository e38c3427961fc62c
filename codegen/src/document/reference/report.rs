//! What is said of references that are not as they should be.

use super::place::{Place, Site};
use super::{Settler, Unresolved, is_schema};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::lower::shape::{self, Kind, Shape};
use crate::document::request;
use crate::pointer::Pointer;

impl Settler<'_> {
    /// Reports a reference that is not written as one: without `/` behind `#`, without `#`, or as a name alone.
    pub(super) fn report_slip(&mut self, text: &str, target: &Place, site: &Site) {
        let is_slip = match text.split_once('#') {
            Some(("", "")) => false,
            Some(("", fragment)) => {
                let anchors = self.files.index(&site.written.file);
                !fragment.starts_with(['/', '%'])
                    && anchors.is_none_or(|it| it.anchor(fragment, &site.written.pointer).is_none())
            }
            Some(_) => false,
            None => {
                target.file.is_empty()
                    && !target.pointer.is_root()
                    && self.files.named(text, &site.written).is_none()
            }
        };
        if is_slip {
            let message = format!("`{text}` is no reference; it is read as `#{}`", target.pointer);
            let at = site.written.join("$ref").reported();
            self.diagnostics.push(Diagnostic::new(Code::RepairedValue, &at, message));
        }
    }

    /// Says where a reference stands that does not resolve, and what becomes of the place.
    pub(super) fn report(&mut self, reason: Unresolved, text: &str, shape: Shape, site: &Site) {
        let at = site.written.join("$ref").reported();
        let what_now = match shape {
            Shape::Ref(kind) if is_schema(kind) => "any value is assumed",
            _ => "it is left out",
        };
        // What a text or an example says is not needed; what is broken elsewhere would be missing.
        let is_needed = !matches!(shape, Shape::Text | Shape::Any | Shape::Sample)
            && shape.kind().is_none_or(|kind| !kind.is(&shape::EXAMPLE));
        let finding = match reason {
            Unresolved::Broken(_, fault) if is_needed => {
                return self.diagnostics.push(*fault);
            }
            Unresolved::Broken(message, _) => {
                Diagnostic::new(Code::ExternalReference, &at, format!("{message}; {what_now}"))
            }
            Unresolved::Missing(message) => {
                let message = format!("{message}; {what_now}");
                let mut finding = Diagnostic::new(Code::UnresolvedReference, &at, message);
                finding.hint = shape.kind().and_then(|kind| self.suggestion(text, kind, site));
                finding
            }
            Unresolved::External(message) => {
                Diagnostic::new(Code::ExternalReference, &at, format!("{message}; {what_now}")).hint(
                    "only files in the document's own folder are read, nothing is fetched from the network",
                )
            }
            Unresolved::Cycle(message) => {
                Diagnostic::new(Code::ReferenceCycle, &at, format!("{message}; {what_now}"))
            }
        };
        let code = request::lost(shape, &site.written.reported(), finding.code);
        self.diagnostics.push(Diagnostic { code, severity: code.severity(), ..finding });
    }

    /// Says once that references in other files are written as if they were in the root document: it is a habit.
    pub(super) fn report_misplaced(&mut self) {
        let Some((place, text)) = self.misplaced.first() else { return };
        let others = match self.misplaced.len() - 1 {
            0 => String::new(),
            1 => ", and with one more reference".to_owned(),
            more => format!(", and with {more} more references"),
        };
        let message = format!(
            "`{text}` points to nothing in this file, but to something in the root document; that is taken here{others}"
        );
        let finding = Diagnostic::new(Code::MisplacedReference, &place.join("$ref"), message);
        let hint =
            "a reference is relative to the file that it stands in: name the root document before the `#`";
        self.diagnostics.push(finding.hint(hint));
    }

    /// The component that was most likely meant.
    fn suggestion(&mut self, text: &str, kind: &Kind, site: &Site) -> Option<String> {
        let folder = kind.component?;
        let is_schema_there = text.contains("schemas/") || text.contains("definitions/");
        if kind.is(&shape::MEDIA_TYPE) && is_schema_there {
            let is_without = site.written.pointer.last().is_some_and(|it| it == "schema");
            let hint = if is_without {
                "a media type, such as `application/json`, stands between `content` and `schema`"
            } else {
                "the schema of a media type stands below `schema`"
            };
            return Some(hint.to_owned());
        }
        if is_schema_there && [&shape::REQUEST_BODY, &shape::RESPONSE].iter().any(|it| kind.is(it)) {
            return Some(format!("a schema stands in the `content` of a {}, below a media type", kind.name));
        }
        if is_schema_there && [&shape::PARAMETER, &shape::HEADER].iter().any(|it| kind.is(it)) {
            return Some(format!("a {} has its schema below `schema`", kind.name));
        }
        let wanted = Pointer::parse(text.rsplit('#').next()?).last()?;
        let components = Place::root().at(self.version.components(folder));
        let keys = self.files.get(&components)?.as_object()?.keys();
        let nearest = self.diagnostics.nearest(&wanted, keys.map(String::as_str))?;
        Some(format!("did you mean `#{}`?", components.join(nearest).pointer))
    }
}
