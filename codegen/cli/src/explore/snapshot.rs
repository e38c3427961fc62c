//! A version of a document beside the crate that it becomes: where everything stands in both.

use std::collections::HashMap;

use codegen::ir::{Type, TypeId};
use codegen::normalize::pass::size::Sizes;
use codegen::pointer::Pointer;
use codegen::{Failure, Generated, Options};

use super::code::Code;
use super::findings;
use super::index::Located;
use super::items::{Uses, subjects, type_number};
use super::model::{BLOCK, Detail, File, Index, MemberRow, Place};
use super::places::{Items, Texts};
use crate::explain::history;
use crate::subject::Subject;
use crate::watch::Read;

/// A version of a document.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// What it was read with.
    options: Options,
    /// The crate; nothing when the document could not be read.
    generated: Option<Generated>,
    /// The texts of the document.
    documents: Texts,
    index: Index,
    items: Items,
    uses: Uses,
    code: Code,
    /// What requests hold in place of a type that is only received.
    sent_as: HashMap<TypeId, TypeId>,
    /// The places of members in the document, by their pointers.
    members: HashMap<Pointer, Place>,
}

impl Snapshot {
    /// The files that the document was read from, or that were missing.
    pub(super) fn read(&self) -> Read {
        self.generated.as_ref().map(|it| Read::of(&it.sources)).unwrap_or_default()
    }

    /// What came of a document.
    pub(super) fn of(options: Options, generated: Generated, package: &str) -> Self {
        let documents = Texts::of(&generated.sources);
        let code = Code::of(&generated.files);
        let located = Located::of(&generated, &documents);
        let received = |(id, def): (TypeId, &codegen::ir::TypeDef)| Some((def.received?, id));
        let items = located.by_place();
        Self {
            options,
            index: located.index(&generated, package, &documents, &code, &items),
            items,
            uses: Uses::of(&generated),
            code,
            sent_as: generated.api.types.iter().filter_map(received).collect(),
            members: located.members,
            documents,
            generated: Some(generated),
        }
    }

    /// A document that nothing came of: its texts and what is wrong with them.
    pub(super) fn of_failure(options: Options, failure: &Failure) -> Self {
        let documents = Texts::of(&failure.sources);
        let index = Index {
            title: documents.names().next().unwrap_or_default().to_owned(),
            version: String::new(),
            package: String::new(),
            documents: documents.names().map(File::named).collect(),
            code: Vec::new(),
            items: Vec::new(),
            block: BLOCK,
            findings: findings::of_failure(failure),
        };
        Self {
            options,
            documents,
            index,
            items: Items::default(),
            uses: Uses::default(),
            code: Code::default(),
            sent_as: HashMap::new(),
            members: HashMap::new(),
            generated: None,
        }
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    pub(super) fn generated(&self) -> Option<&Generated> {
        self.generated.as_ref()
    }

    /// What the items are, in their order.
    pub(super) fn subjects(&self) -> Vec<Subject<'_>> {
        self.generated().map(|it| subjects(&it.api)).unwrap_or_default()
    }

    /// The texts of the document.
    pub(super) fn documents(&self) -> &Texts {
        &self.documents
    }

    /// The text of a file of the document.
    pub(super) fn document(&self, number: usize) -> Option<&str> {
        self.documents.text(number)
    }

    /// The text of a file of the crate.
    pub(super) fn code(&self, number: usize) -> Option<&str> {
        let file = self.index.code.get(number)?;
        self.generated()?.files.get(&file.name).map(String::as_str)
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
        let subjects = self.subjects();
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
                let sent = self.sent_as.get(&id).map(|sent| type_number(api, *sent));
                (Some(sizes.of(&Type::Named(id))), sent)
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

    /// The item around a place of the document, and the line of its member there, in the Rust code. `subjects` are those of
    /// this version.
    pub(super) fn code_line(
        &self,
        subjects: &[Subject<'_>],
        pointer: &Pointer,
        member: &str,
    ) -> Option<(usize, usize)> {
        let generated = self.generated()?;
        let item = self.items.around(pointer)?;
        let path = subjects.get(item)?.declaration(&generated.api);
        let place = self.index.items[item].code?;
        let line = self.code.member(&path, member).unwrap_or(place.line);
        let file = self.code.item(&path).map_or(place.file, |lines| lines.file);
        // A call is a method of its resource; its parameters are methods of the builder.
        Some(if line == place.line { (place.file, line) } else { (file, line) })
    }
}
