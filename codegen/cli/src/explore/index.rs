//! The list of everything in a version: where items, members and findings stand in the document and in the code.

use std::collections::{BTreeMap, HashMap};

use codegen::Generated;
use codegen::diagnostic::{Span, spans};
use codegen::pointer::Pointer;

use super::code::{Code, Lines};
use super::findings;
use super::items::subjects;
use super::model::{BLOCK, File, Index, ItemRow, Place};
use super::places::{Items, Texts};
use crate::subject::Subject;

/// Where the items and their members stand in the document.
pub(super) struct Located {
    /// The places of the items, in their order: as they are written, and as lines.
    items: Vec<(Pointer, Option<Place>)>,
    /// The places of members in the document, by their pointers before the document's conversion is undone.
    pub(super) members: HashMap<Pointer, Place>,
}

impl Located {
    pub(super) fn of(generated: &Generated, files: &Texts) -> Self {
        let subjects = subjects(&generated.api);
        let mut origins: Vec<&Pointer> = subjects.iter().map(Subject::origin).collect();
        let count = origins.len();
        origins.extend(subjects.iter().flat_map(|it| it.members(&generated.api)).filter_map(|it| it.origin));
        let written: Vec<Pointer> = origins.iter().map(|it| generated.places.written(it)).collect();
        let places: Vec<Option<Place>> = spans(&written, &generated.sources)
            .iter()
            .map(|span| Some(place(files.number(span.file)?, span)))
            .collect();
        let members = origins[count..].iter().zip(&places[count..]);
        let members = members.filter_map(|(origin, place)| Some(((*origin).clone(), (*place)?))).collect();
        Self { items: written.into_iter().zip(places).take(count).collect(), members }
    }

    /// The items by their places.
    pub(super) fn by_place(&self) -> Items {
        Items::of(self.items.iter().map(|(pointer, _)| pointer))
    }

    /// The list of everything.
    pub(super) fn index(
        &self,
        generated: &Generated,
        package: &str,
        files: &Texts,
        code: &Code,
        by_place: &Items,
    ) -> Index {
        let api = &generated.api;
        let mut regions: BTreeMap<usize, Vec<(usize, usize, usize)>> = BTreeMap::new();
        let mut region = |number: usize, lines: Lines| {
            regions.entry(lines.file).or_default().push((lines.first, lines.last, number));
            Place { file: lines.file, line: lines.line, column: 1, last: lines.last, end: 1 }
        };
        let mut items = Vec::new();
        for (number, (subject, (pointer, place))) in subjects(api).iter().zip(&self.items).enumerate() {
            let mut found = code.item(&subject.declaration(api)).map(|lines| region(number, lines));
            match subject {
                Subject::Operation(operation) => {
                    let contents = operation.body.iter().flat_map(|body| body.contents.iter().skip(1));
                    for content in contents {
                        let builder = code.item(&api.builder_path(operation, &content.type_name));
                        builder.map(|lines| region(number, lines));
                    }
                    let resource = &api.resources[operation.resource.0 as usize];
                    let path = resource.parent.map(|_| api.builder_path(operation, &resource.type_name));
                    let method = code.method(path.as_deref(), &operation.name.rust);
                    found = method.map(|lines| region(number, lines)).or(found);
                }
                Subject::Event(set, event) => {
                    let path = format!("webhooks::{}", set.name);
                    let lines = code.item(&path).zip(code.member(&path, &event.name.rust));
                    found = lines.map(|(item, line)| Place {
                        file: item.file,
                        line,
                        column: 1,
                        last: line,
                        end: 1,
                    });
                }
                Subject::Type(..) => {}
            }
            items.push(ItemRow {
                kind: subject.kind(),
                name: subject.name(),
                rust: subject.rust(api),
                pointer: pointer.to_string(),
                document: *place,
                code: found,
            });
        }
        let findings = findings::of(&generated.diagnostics, &generated.sources, files, by_place);
        let code = generated.files.keys().enumerate().map(|(number, name)| {
            let mut regions = regions.remove(&number).unwrap_or_default();
            regions.sort_unstable();
            File { name: name.clone(), regions }
        });
        Index {
            title: api.title.clone(),
            version: api.version.clone(),
            package: package.to_owned(),
            documents: files.names().map(File::named).collect(),
            code: code.collect(),
            items,
            block: BLOCK,
            findings,
        }
    }
}

fn place(file: usize, span: &Span<'_>) -> Place {
    Place {
        file,
        line: span.start.line,
        column: span.start.column,
        last: span.end.line,
        end: span.end.column,
    }
}
