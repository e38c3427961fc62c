//! Where the items of the emitted crate stand in its files.
//!
//! What the emitter writes is laid out in one way: items begin in the first column, what belongs to them is indented by
//! four. So lines tell where they are, and a crate of a hundred thousand lines need not be parsed.

use std::collections::HashMap;

use codegen::Files;

/// Lines of a file, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lines {
    /// The file, by its number.
    pub(super) file: usize,
    /// Where the documentation begins.
    pub(super) first: usize,
    /// The line with the name.
    pub(super) line: usize,
    /// The last line, of an item with all that follows it until the next one: its implementations belong to it.
    pub(super) last: usize,
}

/// A struct, an enum, or a second name of a type.
#[derive(Debug)]
struct Declaration {
    lines: Lines,
    /// The lines of fields and variants, by name.
    members: HashMap<String, usize>,
    /// The methods in its own implementations, by name.
    methods: HashMap<String, Lines>,
}

/// The items of a crate by their paths, such as `types::Skill` and `resources::beta::skills::ListSkills`.
#[derive(Debug, Default)]
pub(super) struct Code {
    declarations: HashMap<String, Declaration>,
    /// What the crate adds to its client, which is declared elsewhere: methods by name.
    client: HashMap<String, Lines>,
}

impl Code {
    /// Finds the items in the files of a crate, which are numbered in their order.
    pub(super) fn of(files: &Files) -> Self {
        let mut code = Self::default();
        for (number, (path, text)) in files.iter().enumerate() {
            if let Some(module) = module(path) {
                Scan::new(number, module, &mut code).run(text);
            }
        }
        code
    }

    /// Where an item is.
    pub(super) fn item(&self, path: &str) -> Option<Lines> {
        self.declarations.get(path).map(|it| it.lines)
    }

    /// The line of a field, a variant or a method of an item.
    pub(super) fn member(&self, path: &str, name: &str) -> Option<usize> {
        let declaration = self.declarations.get(path)?;
        let method = || declaration.methods.get(name).map(|it| it.line);
        declaration.members.get(name).copied().or_else(method)
    }

    /// A method of an item; without an item, of the client.
    pub(super) fn method(&self, path: Option<&str>, name: &str) -> Option<Lines> {
        match path {
            Some(path) => self.declarations.get(path)?.methods.get(name).copied(),
            None => self.client.get(name).copied(),
        }
    }
}

/// The module whose items stand in a file; nothing for files that have nothing to do with the document. All types are
/// items of `types`, whichever file they stand in.
fn module(path: &str) -> Option<String> {
    let inside = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let (first, _) = inside.split_once('/').unwrap_or((inside, ""));
    match first {
        "types" => Some("types".to_owned()),
        "resources" | "webhooks" => Some(inside.replace('/', "::")),
        _ => None,
    }
}

/// What the lines are inside of.
enum Inside {
    Nothing,
    /// A struct or an enum, by its path.
    Declaration(String),
    /// An implementation for the item with this path.
    Implementation(String),
    /// An implementation for the client.
    Client,
}

struct Scan<'a> {
    file: usize,
    module: String,
    code: &'a mut Code,
    inside: Inside,
    /// Where the documentation and the attributes begin that the next item has.
    documented: Option<usize>,
    /// The item whose end is not known yet.
    open: Option<String>,
    /// The method whose end is not known yet.
    method: Option<String>,
}

impl<'a> Scan<'a> {
    fn new(file: usize, module: String, code: &'a mut Code) -> Self {
        Self { file, module, code, inside: Inside::Nothing, documented: None, open: None, method: None }
    }

    fn run(mut self, text: &str) {
        let mut count = 0;
        for (line, number) in text.lines().zip(1..) {
            count = number;
            if line.starts_with(' ') {
                self.indented(line, number);
            } else {
                self.outer(line, number);
            }
        }
        self.close(count);
    }

    /// A line that begins in the first column.
    fn outer(&mut self, line: &str, number: usize) {
        if line.starts_with("///") || line.starts_with("#[") {
            self.documented.get_or_insert(number);
            return;
        }
        if line == "}" {
            self.inside = Inside::Nothing;
        }
        let documented = self.documented.take();
        if let Some(name) = declared(line) {
            let first = documented.unwrap_or(number);
            self.close(first - 1);
            let path = format!("{}::{name}", self.module);
            let lines = Lines { file: self.file, first, line: number, last: number };
            let declaration = Declaration { lines, members: HashMap::new(), methods: HashMap::new() };
            self.code.declarations.insert(path.clone(), declaration);
            self.open = Some(path.clone());
            if line.ends_with('{') {
                self.inside = Inside::Declaration(path);
            }
        } else if let Some(name) = line.strip_prefix("impl ").and_then(|it| it.strip_suffix(" {")) {
            self.inside = match name {
                "crate::Client" => Inside::Client,
                name => Inside::Implementation(format!("{}::{name}", self.module)),
            };
        }
    }

    /// A line inside of an item.
    fn indented(&mut self, line: &str, number: usize) {
        let Some(line) = line.strip_prefix("    ") else { return };
        if line.starts_with("///") || line.starts_with("#[") {
            self.documented.get_or_insert(number);
            return;
        }
        if line.starts_with(' ') {
            return;
        }
        let documented = self.documented.take();
        if line == "}" {
            self.end_of_method(number);
            return;
        }
        match &self.inside {
            Inside::Nothing => {}
            Inside::Declaration(path) => {
                let name: &str = line.strip_prefix("pub ").unwrap_or(line);
                let name = name.split([':', '(', ',', ' ', '{']).next().unwrap_or_default();
                if let Some(declaration) = self.code.declarations.get_mut(path) {
                    declaration.members.entry(name.to_owned()).or_insert(number);
                }
            }
            Inside::Implementation(_) | Inside::Client => {
                let function = line.strip_prefix("pub ").map(|it| it.strip_prefix("async ").unwrap_or(it));
                let Some(name) = function.and_then(|it| it.strip_prefix("fn ")) else { return };
                let name = name.split(['(', '<']).next().unwrap_or_default().to_owned();
                let first = documented.unwrap_or(number);
                let lines = Lines { file: self.file, first, line: number, last: number };
                if let Some(methods) = self.methods() {
                    methods.entry(name.clone()).or_insert(lines);
                }
                self.method = Some(name);
            }
        }
    }

    fn methods(&mut self) -> Option<&mut HashMap<String, Lines>> {
        match &self.inside {
            Inside::Client => Some(&mut self.code.client),
            Inside::Implementation(path) => Some(&mut self.code.declarations.get_mut(path)?.methods),
            Inside::Nothing | Inside::Declaration(_) => None,
        }
    }

    fn end_of_method(&mut self, number: usize) {
        if let Some(name) = self.method.take()
            && let Some(lines) = self.methods().and_then(|methods| methods.get_mut(&name))
        {
            lines.last = lines.last.max(number);
        }
    }

    /// The item that is open ends at the latest here.
    fn close(&mut self, last: usize) {
        if let Some(path) = self.open.take()
            && let Some(declaration) = self.code.declarations.get_mut(&path)
        {
            declaration.lines.last = last.max(declaration.lines.line);
        }
    }
}

/// The name that a line declares.
fn declared(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub ")?;
    let rest = ["struct ", "enum ", "type "].iter().find_map(|kind| rest.strip_prefix(kind))?;
    rest.split([' ', '(', '<', '{', ';']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_members_and_methods_have_their_lines() {
        let types = "// head\n\n/// A pet.\n#[derive(Debug)]\npub struct Pet {\n    /// Its name.\n    pub name: String,\n    \
                     pub r#type: Option<Kind>,\n}\n\nimpl Pet {\n    /// Makes one.\n    pub fn new(name: String) -> Self {\n        \
                     Self { name }\n    }\n}\n\npub enum Kind {\n    Cat,\n    Other(String),\n}\n\npub type Id = String;\n";
        let resources = "impl crate::Client {\n    pub fn ping(\n        &self,\n    ) -> Ping {\n        Ping {}\n    }\n}\n";
        let files = Files::from([
            ("src/resources.rs".to_owned(), resources.to_owned()),
            ("src/runtime/mod.rs".to_owned(), "pub struct Client {\n}\n".to_owned()),
            ("src/types.rs".to_owned(), types.to_owned()),
        ]);
        let code = Code::of(&files);
        let pet = code.item("types::Pet").expect("the struct");
        assert_eq!((pet.file, pet.first, pet.line, pet.last), (2, 3, 5, 17));
        assert_eq!(code.member("types::Pet", "r#type"), Some(8));
        let new = code.method(Some("types::Pet"), "new").expect("the constructor");
        assert_eq!((new.first, new.line, new.last), (12, 13, 15));
        assert_eq!(code.member("types::Kind", "Other"), Some(20));
        assert_eq!(code.item("types::Id").map(|it| (it.first, it.last)), Some((23, 23)));
        let ping = code.method(None, "ping").expect("the call");
        assert_eq!((ping.file, ping.line, ping.last), (0, 2, 6));
        assert!(code.item("runtime::mod::Client").is_none());
    }
}
