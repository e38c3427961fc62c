//! A version of a document beside the crate that it becomes: where everything stands in both.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use codegen::diagnostic::{Diagnostics, Span, rows, spans};
use codegen::document::Sources;
use codegen::ir::Type;
use codegen::normalize::pass::size::Sizes;
use codegen::pointer::Pointer;
use codegen::{Failure, Generated, Options};

use super::code::{Code, Lines};
use super::items::{Subject, Uses, subjects, type_number};
use super::model::{Detail, File, FindingRow, Index, ItemRow, MemberRow, Place};
use crate::explain::history;

/// How many items there are in a part with details.
pub(super) const BLOCK: usize = 32;

/// A version of a document.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// What it was read with.
    options: Options,
    /// The crate; nothing when the document could not be read.
    generated: Option<Generated>,
    /// The texts of the document, with their names.
    documents: Vec<(String, String)>,
    index: Index,
    uses: Uses,
    code: Code,
    /// The places of members in the document, by their pointers.
    members: HashMap<Pointer, Place>,
}

impl Snapshot {
    /// The files that the document was read from, or that were missing.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        self.generated.iter().flat_map(|it| it.sources.files()).collect()
    }

    /// What came of a document.
    pub(super) fn of(options: Options, generated: Generated, package: &str) -> Self {
        let documents = texts(&generated.sources);
        let code = Code::of(&generated.files);
        let located = Located::of(&generated, &documents);
        let index = located.index(&generated, package, &documents, &code);
        let uses = Uses::of(&generated);
        let members = located.members;
        Self { options, documents, index, uses, code, members, generated: Some(generated) }
    }

    /// A document that nothing came of: its texts and what is wrong with them.
    pub(super) fn of_failure(options: Options, failure: &Failure) -> Self {
        let documents = texts(&failure.sources);
        let files = |texts: &[(String, String)]| {
            texts.iter().map(|(name, _)| File { name: name.clone(), regions: Vec::new() }).collect()
        };
        let index = Index {
            title: documents.first().map(|(name, _)| name.clone()).unwrap_or_default(),
            version: String::new(),
            package: String::new(),
            documents: files(&documents),
            code: Vec::new(),
            items: Vec::new(),
            block: BLOCK,
            findings: findings(failure),
        };
        let uses = Uses { uses: Vec::new(), used_by: Vec::new() };
        let (code, members) = (Code::default(), HashMap::new());
        Self { options, documents, index, uses, code, members, generated: None }
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    pub(super) fn generated(&self) -> Option<&Generated> {
        self.generated.as_ref()
    }

    /// The text of a file of the document.
    pub(super) fn document(&self, number: usize) -> Option<&str> {
        self.documents.get(number).map(|(_, text)| text.as_str())
    }

    /// The text of a file of the crate.
    pub(super) fn code(&self, number: usize) -> Option<&str> {
        self.generated()?.files.values().nth(number).map(String::as_str)
    }

    /// How many parts with details there are.
    pub(super) fn blocks(&self) -> usize {
        self.index.items.len().div_ceil(BLOCK)
    }

    /// The numbers of the items in a block.
    fn block(&self, block: usize) -> std::ops::Range<usize> {
        let count = self.index.items.len();
        let first = block.saturating_mul(BLOCK).min(count);
        first..(first + BLOCK).min(count)
    }

    /// All that is known of the items of a block.
    pub(super) fn details(&self, block: usize) -> Vec<Detail> {
        let Some(generated) = self.generated() else { return Vec::new() };
        let sizes = Sizes::new(&generated.api.types);
        let subjects = subjects(&generated.api);
        self.block(block).map(|number| self.detail(number, subjects[number], generated, &sizes)).collect()
    }

    fn detail(
        &self,
        number: usize,
        subject: Subject<'_>,
        generated: &Generated,
        sizes: &Sizes<'_>,
    ) -> Detail {
        let api = &generated.api;
        let path = subject.declaration(api);
        let (size, sent_as) = match subject {
            Subject::Type(id, _) => {
                let sent = api.types.iter().find(|(_, def)| def.received == Some(id));
                (Some(sizes.of(&Type::Named(id))), sent.map(|(id, _)| type_number(api, id)))
            }
            Subject::Operation(_) | Subject::Event(..) => (None, None),
        };
        let file = self.code.item(&path).map(|lines| lines.file);
        // What has no line of its own, such as an argument, stands in the line of the whole.
        let own = self.index.items[number].code.map(|place| (place.file, place.line));
        let line = |name: &str| file.zip(self.code.member(&path, name)).or(own);
        let members = subject.members(api).into_iter().map(|it| MemberRow {
            code: line(it.name),
            pointer: it.origin.map(|origin| generated.places.written(origin).to_string()),
            document: it.origin.and_then(|origin| self.members.get(origin).copied()),
            name: it.name.to_owned(),
            wire: it.wire,
            ty: it.ty,
            item: it.of.map(|id| type_number(api, id)),
        });
        let members = members.collect();
        let mut ir = subject.ir();
        generated.places.write_back(&mut ir);
        Detail {
            rust_path: format!("{}::{}", self.index.package, subject.path(api)),
            kind: subject.kind_in_a_word(),
            size,
            sent_as,
            members,
            uses: self.uses.uses[number].clone(),
            used_by: self.uses.used_by[number].clone(),
            ir,
        }
    }

    /// What each rule made of the items of a block, as text.
    pub(super) fn steps(&self, block: usize) -> Vec<String> {
        self.steps_of(self.block(block))
    }

    /// The same for all blocks, for which the document is read once.
    pub(super) fn all_steps(&self) -> Vec<Vec<String>> {
        let steps = self.steps_of(0..self.index.items.len());
        steps.chunks(BLOCK).map(<[String]>::to_vec).collect()
    }

    fn steps_of(&self, items: std::ops::Range<usize>) -> Vec<String> {
        let places: Vec<Pointer> =
            self.index.items[items].iter().map(|it| Pointer::parse(&it.pointer)).collect();
        // A document that has become invalid in the meantime has no steps.
        let steps = codegen::histories(&self.options, &places).unwrap_or_default();
        steps.iter().map(|steps| history::text(steps)).collect()
    }

    /// The item around a place of the document, and the line of its member there, in the Rust code.
    pub(super) fn code_line(&self, pointer: &Pointer, member: &str) -> Option<(usize, usize)> {
        let generated = self.generated()?;
        let mut around = Some(pointer.clone());
        while let Some(at) = around {
            let found = self.index.items.iter().position(|it| it.pointer == at.as_str());
            if let Some(item) = found {
                let path = subjects(&generated.api)[item].declaration(&generated.api);
                let place = self.index.items[item].code?;
                let line = self.code.member(&path, member).unwrap_or(place.line);
                let file = self.code.item(&path).map_or(place.file, |lines| lines.file);
                // A call is a method of its resource; its parameters are methods of the builder.
                return Some(if line == place.line { (place.file, line) } else { (file, line) });
            }
            around = at.parent();
        }
        None
    }
}

/// The texts of a document with their names, the root first.
fn texts(sources: &Sources) -> Vec<(String, String)> {
    sources.texts().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

/// Why nothing came of a document, with the places in its texts.
pub(super) fn findings(failure: &Failure) -> Vec<FindingRow> {
    finding_rows(&failure.diagnostics, &failure.sources, &texts(&failure.sources), &HashMap::new())
}

fn finding_rows(
    diagnostics: &Diagnostics,
    sources: &Sources,
    documents: &[(String, String)],
    items: &HashMap<&str, usize>,
) -> Vec<FindingRow> {
    let around = |pointer: &Pointer| {
        let mut around = Some(pointer.clone());
        while let Some(at) = around {
            if let Some(item) = items.get(at.as_str()) {
                return Some(*item);
            }
            around = at.parent();
        }
        None
    };
    let row = |it: codegen::diagnostic::Row<'_>| FindingRow {
        code: it.code,
        severity: it.severity,
        message: it.message.to_owned(),
        hint: it.hint.map(str::to_owned),
        pointer: it.pointer.to_string(),
        explanation: it.code.explanation().split_whitespace().collect::<Vec<_>>().join(" "),
        file_name: it.file.to_owned(),
        file: documents.iter().position(|(name, _)| name == it.file),
        line: it.line,
        column: it.column,
        item: around(it.pointer),
    };
    let mut rows: Vec<FindingRow> = rows(diagnostics, sources).into_iter().map(row).collect();
    // The gravest first, then from the top of the document to its end.
    rows.sort_by_key(|it| (std::cmp::Reverse(it.severity), it.file, it.line, it.column));
    rows
}

/// Where the items and their members stand in the document.
struct Located {
    items: Vec<(Pointer, Option<Place>)>,
    members: HashMap<Pointer, Place>,
}

impl Located {
    fn of(generated: &Generated, documents: &[(String, String)]) -> Self {
        let subjects = subjects(&generated.api);
        let mut origins: Vec<&Pointer> = subjects.iter().map(Subject::origin).collect();
        let count = origins.len();
        origins.extend(subjects.iter().flat_map(|it| it.members(&generated.api)).filter_map(|it| it.origin));
        let written: Vec<Pointer> = origins.iter().map(|it| generated.places.written(it)).collect();
        let numbers: HashMap<&str, usize> =
            documents.iter().enumerate().map(|(number, (name, _))| (name.as_str(), number)).collect();
        let places: Vec<Option<Place>> = spans(&written, &generated.sources)
            .iter()
            .map(|span| Some(place(*numbers.get(span.file)?, span)))
            .collect();
        let members = origins[count..].iter().zip(&places[count..]);
        let members = members.filter_map(|(origin, place)| Some(((*origin).clone(), (*place)?))).collect();
        Self { items: written.into_iter().zip(places).take(count).collect(), members }
    }

    fn index(
        &self,
        generated: &Generated,
        package: &str,
        documents: &[(String, String)],
        code: &Code,
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
        let mut by_pointer: HashMap<&str, usize> = HashMap::new();
        for (number, item) in items.iter().enumerate() {
            by_pointer.entry(item.pointer.as_str()).or_insert(number);
        }
        let findings = finding_rows(&generated.diagnostics, &generated.sources, documents, &by_pointer);
        let code = generated.files.keys().enumerate().map(|(number, name)| {
            let mut regions = regions.remove(&number).unwrap_or_default();
            regions.sort_unstable();
            File { name: name.clone(), regions }
        });
        Index {
            title: api.title.clone(),
            version: api.version.clone(),
            package: package.to_owned(),
            documents: documents
                .iter()
                .map(|(name, _)| File { name: name.clone(), regions: Vec::new() })
                .collect(),
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
