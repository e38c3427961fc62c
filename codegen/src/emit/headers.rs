//! The headers of responses: a struct for each operation that declares some.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::{SourceFile, ident, macro_call, quoted, tokens};
use super::manifest::Package;
use super::operation::without_null;
use super::scope::Scope;
use super::{docs, status_set};
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
        let same =
            |(other, its): &&(&Operation, Need)| *its == need && is_same(&other.headers, &operation.headers);
        let original = written.iter().find(same).map(|(other, _)| *other);
        definition(
            &body,
            operation,
            original,
            package.features.attribute(need),
            &package.features.line(need),
            &scope,
        );
        if original.is_none() {
            written.push((operation, need));
        }
    }
    file.text(status_set::imports(&scope, package));
    file.append(body);
    file.finish()
}

fn is_same(left: &[Header], right: &[Header]) -> bool {
    left.len() == right.len()
        && left.iter().zip(right).all(|(left, right)| {
            left.name == right.name && left.ty == right.ty && left.format == right.format
        })
}

fn definition(
    file: &SourceFile,
    operation: &Operation,
    original: Option<&Operation>,
    feature: TokenStream,
    feature_line: &str,
    scope: &Scope<'_>,
) {
    let wire = docs::code(&format!("{} {}", operation.method.token(), operation.path.raw));
    let docs = file.docs(&[
        format!("What the headers of a response to {wire} say."),
        String::new(),
        "Made from [`HeaderMap`](crate::HeaderMap), the type of [`Response::headers`](crate::Response::headers).".to_owned(),
    ]);
    if let Some(original) = original {
        let (struct_name, original) = (ident(&name(operation)), ident(&name(original)));
        file.items(quote!(#feature #docs pub type #struct_name = #original;));
        return;
    }
    let attributes = quote!(#feature #docs);
    structure(file, &name(operation), &operation.headers, attributes, feature_line, scope);
}

/// Adds a struct for headers, with the given attributes, and what it is made from.
pub(super) fn structure(
    file: &SourceFile,
    name: &str,
    headers: &[Header],
    attributes: TokenStream,
    feature_line: &str,
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
    file.items(quote! {
        #attributes
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #struct_name { #(#fields),* }
    });
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
    let call = macro_call("crate::runtime::header_set", name, &entries, "");
    file.text(format!("{feature_line}{call}"));
}
