//! Items as text, laid out as the formatter lays them out.
//!
//! Functions and structs are most of an SDK. Taking each for tokens, only to print them the one way there is, would
//! cost more than all the rest of the emitter; where there is a choice to make, because a line is too long, the
//! formatter makes it.

/// The longest line that the formatter makes, in bytes.
const WIDTH: usize = 89;

/// The longest struct expression that the formatter leaves in one line, in bytes without the last brace.
const STRUCT_EXPRESSION: usize = 34;

/// A function of an impl.
pub(super) struct Function<'a> {
    /// Documentation and attributes, each in a line of its own.
    pub(super) attributes: String,
    pub(super) name: &'a str,
    pub(super) receiver: Option<&'static str>,
    /// The arguments' names and types.
    pub(super) arguments: Vec<(&'a str, &'a str)>,
    pub(super) output: &'a str,
    /// Statements, the last of which is the value.
    pub(super) body: Vec<String>,
}

impl Function<'_> {
    /// The function inside of an impl.
    pub(super) fn layout(&self) -> String {
        let arguments = self.arguments.iter().map(|(name, ty)| format!("{name}: {ty}"));
        let arguments: Vec<String> = self.receiver.map(str::to_owned).into_iter().chain(arguments).collect();
        let (name, output) = (self.name, self.output);
        let mut signature = format!("    pub fn {name}({}) -> {output} {{", arguments.join(", "));
        if signature.len() > WIDTH {
            let lines: String = arguments.iter().map(|it| format!("        {it},\n")).collect();
            signature = format!("    pub fn {name}(\n{lines}    ) -> {output} {{");
        }
        let attributes = self.attributes.lines().map(|line| format!("    {line}\n"));
        let body =
            self.body.iter().flat_map(|statement| statement.lines()).map(|line| format!("        {line}\n"));
        let text =
            format!("{}{signature}\n{}    }}", attributes.collect::<String>(), body.collect::<String>());
        if fits(&text) { text } else { formatted_member(&text) }
    }
}

/// A struct with its fields, each of which is a declaration below its attributes.
pub(super) fn structure(attributes: &str, name: &str, fields: &[String]) -> String {
    if fields.is_empty() {
        return format!("{attributes}pub struct {name} {{}}");
    }
    let lines = fields.iter().flat_map(|field| field.lines()).map(|line| format!("    {line}\n"));
    let fields: String = lines.collect();
    format!("{attributes}pub struct {name} {{\n{fields}}}")
}

/// A struct expression.
pub(super) fn struct_expression(name: &str, fields: &[String]) -> String {
    if fields.is_empty() {
        return format!("{name} {{}}");
    }
    let short = format!("{name} {{ {} ", fields.join(", "));
    if short.len() <= STRUCT_EXPRESSION {
        return short + "}";
    }
    let lines = fields.iter().map(|field| format!("    {},\n", field.replace('\n', "\n    ")));
    format!("{name} {{\n{}}}", lines.collect::<String>())
}

/// A call in a statement or a field of which `around` says how many bytes its line holds besides.
pub(super) fn call(name: &str, arguments: &[&str], around: usize) -> String {
    let short = format!("{name}({})", arguments.join(", "));
    if around + short.len() <= WIDTH {
        return short;
    }
    let lines: String = arguments.iter().map(|argument| format!("    {argument},\n")).collect();
    format!("{name}(\n{lines})")
}

/// A statement inside of a function, in lines as the formatter has it.
pub(super) fn statement(text: &str) -> Vec<String> {
    if text.len() <= WIDTH {
        return vec![text.to_owned()];
    }
    let Ok(file) = syn::parse_file(&format!("async fn it() {{ {text} }}")) else {
        return vec![text.to_owned()];
    };
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
    inner.iter().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect()
}

/// Whether the formatter would leave the lines as they are.
pub(super) fn fits(text: &str) -> bool {
    text.lines().all(|line| line.len() <= WIDTH)
}

/// A function of an impl as the formatter has it.
fn formatted_member(text: &str) -> String {
    let text = formatted(&format!("impl It {{\n{text}\n}}"));
    let members = text.split_once('\n').and_then(|(_, rest)| rest.rsplit_once("\n}"));
    members.map_or_else(String::new, |(members, _)| members.to_owned())
}

/// Items as the formatter has them.
pub(super) fn formatted(text: &str) -> String {
    let file = syn::parse_file(text).expect("the emitter's templates are Rust, and so are the names");
    prettyplease::unparse(&file)
}
