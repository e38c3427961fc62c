//! The headers of responses: a struct for each operation that declares some.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::file::{SourceFile, ident, macro_call, quoted, tokens};
use super::manifest::Package;
use super::operation::without_null;
use super::scope::Scope;
use crate::ir::{Api, Header, HeaderFormat, Need, Operation};

/// Whether any operation declares headers.
pub(super) fn is_used(api: &Api) -> bool {
    api.operations.iter().any(|operation| !operation.headers.is_empty())
}

/// The name of an operation's struct, which is in the module `headers`.
pub(super) fn name(operation: &Operation) -> String {
    format!("{}Headers", operation.type_name)
}

/// Writes the module. Operations with the same headers share a struct.
pub(super) fn write(api: &Api, package: &Package) -> String {
    let with_headers = || api.operations.iter().filter(|operation| !operation.headers.is_empty());
    let scope = Scope::elsewhere(api, with_headers().map(name));
    let file =
        SourceFile::new(&["What the headers of responses say, where the document declares them.".to_owned()]);
    let body = SourceFile::default();
    let mut written: Vec<(&Operation, Need)> = Vec::new();
    for operation in with_headers() {
        let need = api.top_level(operation.resource).map_or(Need::Several, Need::Only);
        let feature = package.features.attribute(need);
        let docs = documentation(&body, operation);
        let attributes = quote!(#feature #docs);
        let is_like = |(other, other_need): &&(&Operation, Need)| {
            *other_need == need && are_same(&other.headers, &operation.headers)
        };
        if let Some((original, _)) = written.iter().find(is_like) {
            let (alias, original) = (ident(&name(operation)), ident(&name(original)));
            body.add_tokens(quote!(#attributes pub type #alias = #original;));
            continue;
        }
        header_struct(&body, &name(operation), &operation.headers, attributes, &scope);
        let call = header_set_call(&name(operation), &operation.headers);
        body.add_lines(format!("{}{call}", package.features.line(need)));
        written.push((operation, need));
    }
    file.add_lines(scope.imports_by_feature(&package.features));
    file.append(body);
    file.finish()
}

/// Whether a struct for the one is a struct for the other, too. What each operation says about its headers makes no difference:
/// the fields' documentation is that of the first operation.
fn are_same(left: &[Header], right: &[Header]) -> bool {
    left.len() == right.len()
        && left.iter().zip(right).all(|(left, right)| {
            left.name == right.name && left.ty == right.ty && left.format == right.format
        })
}

/// The documentation of an operation's struct, or of the alias that stands for it.
fn documentation(file: &SourceFile, operation: &Operation) -> TokenStream {
    let endpoint = docs::code(&format!("{} {}", operation.method.token(), operation.path.raw));
    file.docs(&[
        format!("What the headers of a response to {endpoint} say."),
        String::new(),
        "Made from [`HeaderMap`](crate::HeaderMap), the type of [`Response::headers`](crate::Response::headers).".to_owned(),
    ])
}

/// Adds a struct with a field for each header.
pub(super) fn header_struct(
    file: &SourceFile,
    name: &str,
    headers: &[Header],
    attributes: TokenStream,
    scope: &Scope<'_>,
) {
    let struct_name = ident(name);
    let fields = headers.iter().map(|header| {
        let field = ident(&header.name.rust);
        let ty = tokens(&format!("{}<{}>", scope.std("Option"), scope.ty(without_null(&header.ty))));
        let lines = docs::lines(&header.docs, &docs::named(&header.name.wire));
        let docs = file.docs(&docs::with_wire_name(lines, &header.name));
        quote!(#docs pub #field: #ty)
    });
    file.add_tokens(quote! {
        #attributes
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #struct_name { #(#fields),* }
    });
}

/// The call of the runtime's macro that reads the struct from a `HeaderMap`. The words for the formats are those that
/// `runtime/header.rs` has.
pub(super) fn header_set_call(name: &str, headers: &[Header]) -> String {
    let entries: Vec<String> = headers
        .iter()
        .map(|header| {
            let format = match header.format {
                HeaderFormat::Simple => "",
                HeaderFormat::SpaceDelimited => ": spaces",
                HeaderFormat::TabDelimited => ": tabs",
                HeaderFormat::PipeDelimited => ": pipes",
                HeaderFormat::Json => ": json",
            };
            format!("{} => {}{format}", quoted(&header.name.wire), header.name.rust)
        })
        .collect();
    macro_call("crate::runtime::header_set", name, &entries, "")
}
