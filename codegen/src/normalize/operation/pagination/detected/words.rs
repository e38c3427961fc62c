//! The names that APIs have for pages, in one spelling.

/// Parameters that say how many items a page has.
pub(super) const SIZES: &[&str] = &[
    "perpage",
    "pagesize",
    "limit",
    "size",
    "count",
    "maxresults",
    "maxitems",
    "maxkeys",
    "maxpagesize",
    "maxrecords",
    "maxcount",
    "max",
    "top",
    "take",
    "first",
    "resultsperpage",
    "itemsperpage",
    "recordsperpage",
    "hitsperpage",
    "pagelimit",
    "pagelen",
    "pagelength",
    "pagecount",
    "rows",
    "num",
    "numresults",
    "length",
    "batchsize",
    "n",
];
/// Parameters for a page's number.
pub(super) const NUMBERS: &[&str] =
    &["page", "pagenumber", "pagenum", "pageno", "pageindex", "currentpage", "pageid", "p"];
/// Parameters for the number of items before a page.
pub(super) const OFFSETS: &[&str] = &[
    "offset",
    "pageoffset",
    "skip",
    "start",
    "startat",
    "startindex",
    "startfrom",
    "from",
    "firstresult",
    "recordoffset",
    "startposition",
    "startitem",
    "startrow",
    "offsetindex",
];
/// Offsets that also begin ranges, and what those end with.
pub(super) const RANGE_STARTS: &[&str] = &["start", "from"];
pub(super) const RANGE_ENDS: &[&str] = &["end", "to", "until", "stop", "before"];
/// Further ends of ranges, each with the beginning that is its own.
pub(super) const OWN_RANGES: &[(&str, &str)] =
    &[("endtime", "starttime"), ("enddate", "startdate"), ("todate", "fromdate")];
/// Offsets whose first item is 1 with some APIs and 0 with others.
pub(super) const UNSURE_OFFSETS: &[&str] = &["startindex", "startposition", "startitem", "startrow"];

/// Parameters that take a cursor, the likeliest first.
pub(super) const CURSOR_PARAMETERS: &[&str] = &[
    "cursor",
    "pagecursor",
    "startcursor",
    "nextcursor",
    "pagetoken",
    "nextpagetoken",
    "nexttoken",
    "continuationtoken",
    "paginationtoken",
    "continuation",
    "after",
    "startingafter",
    "startafter",
    "marker",
    "startingtoken",
    "starttoken",
    "bookmark",
    "token",
    "next",
    "page",
    "nextpage",
    "offset",
    "start",
    "from",
];
/// Properties whose value is the next page's cursor.
pub(super) const NEXT_CURSORS: &[&str] = &[
    "nextcursor",
    "nextpagecursor",
    "nextcursorstr",
    "nextpagetoken",
    "nexttoken",
    "nextcontinuationtoken",
    "nextmarker",
    "nextpage",
    "nextkey",
    "nextid",
    "endcursor",
    "nextbookmark",
];
/// Cursors that a page gives back under the name under which they are sent.
pub(super) const SAME_CURSORS: &[&str] = &[
    "cursor",
    "pagecursor",
    "nextcursor",
    "iterator",
    "pagetoken",
    "nextpagetoken",
    "nexttoken",
    "continuationtoken",
    "continuation",
    "continuetoken",
    "continue",
    "paginationtoken",
    "marker",
    "nextmarker",
    "scrollid",
    "bookmark",
    "searchafter",
    "nextpage",
    "nextkey",
    "nextid",
    "startkey",
    "offset",
];
/// How names of positions end: `next_` before such a parameter's name is the position of the next page.
pub(super) const POSITIONS: &[&str] = &[
    "cursor", "token", "marker", "offset", "page", "start", "after", "key", "id", "iterator", "skip", "from",
    "bookmark", "index", "position", "number", "startat",
];
/// Objects that stand for the next page.
pub(super) const NEXT_OBJECTS: &[&str] = &["next", "nextpage"];
/// Objects with cursors.
pub(super) const CURSOR_OBJECTS: &[&str] = &["cursors", "cursor"];

/// Properties with the address of the next page.
pub(super) const ADDRESSES: &[&str] = &[
    "nextpageurl",
    "nextpageuri",
    "nextpagelink",
    "nextpagehref",
    "nexturl",
    "nexturi",
    "nextlink",
    "nexthref",
    "odatanextlink",
    "nextpagepath",
    "nextrecordsurl",
    "nextresultsurl",
];
/// Objects with links to other pages.
pub(super) const LINKS: &[&str] = &["links", "link"];
/// What an object that is a link calls its target.
pub(super) const TARGETS: &[&str] = &["href", "url", "uri"];

/// Flags that say that there are more pages.
pub(super) const HAS_MORE: &[&str] = &[
    "hasmore",
    "hasnext",
    "hasnextpage",
    "hasmorepages",
    "hasmoreitems",
    "hasmoreresults",
    "hasmorerecords",
    "more",
    "moreavailable",
    "moreresults",
    "moreresultsavailable",
    "moreitemsinfeed",
    "morepages",
    "ismore",
    "istruncated",
];
/// Flags that say that the page is the last one.
pub(super) const IS_LAST: &[&str] =
    &["islast", "islastpage", "last", "lastpage", "done", "isdone", "isfinalpage", "finished"];
/// The number of all items.
pub(super) const TOTALS: &[&str] = &[
    "total",
    "totalcount",
    "totalresults",
    "totalelements",
    "totalitems",
    "totalrecords",
    "totalrows",
    "totalsize",
    "totalhits",
    "totalentries",
    "totalobjects",
    "totalnumber",
    "recordstotal",
];
/// The number of pages.
pub(super) const PAGES: &[&str] = &[
    "totalpages",
    "totalpage",
    "numpages",
    "numberofpages",
    "pagecount",
    "pagestotal",
    "pagetotal",
    "pages",
    "lastpage",
];
/// The page's own number.
pub(super) const CURRENT: &[&str] =
    &["currentpage", "page", "pagenumber", "pagenum", "pageno", "pageindex", "current", "number"];

/// Objects that say where in the list a page is.
pub(super) const ENVELOPES: &[&str] = &[
    "meta",
    "metadata",
    "pagination",
    "paging",
    "pager",
    "pageinfo",
    "pageinformation",
    "pagemeta",
    "pagemetadata",
    "page",
    "cursors",
    "cursor",
    "links",
    "link",
    "next",
    "nextpage",
    "responsemetadata",
    "pagingmetadata",
    "paginginfo",
    "paginationinfo",
    "paginationmetadata",
    "pagingdata",
    "info",
    "header",
    "resultinfo",
    "listinfo",
    "listmeta",
    "navigation",
];

/// Lists that are items whatever stands beside them.
pub(super) const ITEMS: &[&str] = &[
    "data",
    "items",
    "results",
    "values",
    "content",
    "records",
    "entries",
    "resources",
    "elements",
    "objects",
    "nodes",
    "edges",
    "rows",
    "hits",
    "list",
    "value",
    "collection",
];
/// Lists that are no items.
pub(super) const ASIDE: &[&str] = &[
    "errors",
    "warnings",
    "warningmessages",
    "errormessages",
    "links",
    "schemas",
    "included",
    "includes",
    "facets",
    "aggregations",
    "columns",
    "notices",
    "expand",
];
